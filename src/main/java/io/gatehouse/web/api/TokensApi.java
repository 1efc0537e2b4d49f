package io.gatehouse.web.api;

import io.gatehouse.web.Declined;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.web.login.ApiToken;
import io.gatehouse.web.login.TokenScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API tokens: made and taken back by their owner, or taken back by an administrator. Takes a person's login. */
@RestController
@Tag(name = "Tokens")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
class TokensApi {

    private static final int USUAL_DAYS = 90;
    private static final Sorting<TokenView> TOKENS = Sorting.<TokenView>by(
                    "madeAt", Comparator.comparing(TokenView::madeAt))
            .or("name", Comparator.comparing(TokenView::name))
            .or("owner", Comparator.comparing(TokenView::owner));

    private final IssueTokens tokens;

    TokensApi(IssueTokens tokens) {
        this.tokens = tokens;
    }

    /** @param days until it expires; 90 when absent */
    record Wish(String name, List<String> scopes, @Nullable Integer days) {

        // What a request leaves out arrives as null, and is as good as empty.
        Wish {
            name = Objects.requireNonNullElse(name, "");
            scopes = List.copyOf(Objects.requireNonNullElse(scopes, List.of()));
        }
    }

    /** @param expiresAt by the machine's clock */
    record TokenView(
            String id,
            String name,
            String owner,
            List<String> scopes,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> revokedAt) {

        static TokenView of(ApiToken token) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.owner(),
                    token.scopes().stream().map(TokenScope::word).sorted().toList(),
                    token.madeAt(),
                    token.expiresAt(),
                    token.revokedAt());
        }
    }

    /** @param secret shown in this answer and never again */
    record MadeView(TokenView token, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "MadeView[" + token + "]";
        }
    }

    @GetMapping
    @Operation(summary = "Your tokens; an administrator sees everybody's")
    Listing<TokenView> tokens(@ParameterObject ListQuery query, Principal person) {
        return TOKENS.list(tokens.seenBy(person.getName()).stream().map(TokenView::of), query);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a token for you; its secret is shown once")
    MadeView make(@RequestBody Wish wish, Principal person) {
        IssueTokens.Issued issued = tokens.make(
                person.getName(),
                wish.name(),
                wish.scopes().stream().map(TokenScope::ofWord).collect(Collectors.toSet()),
                wish.days() == null ? USUAL_DAYS : wish.days());
        if (issued instanceof IssueTokens.Issued.Refused refused) {
            throw new Declined(HttpStatus.CONFLICT, refused.reason());
        }
        IssueTokens.Issued.Made made = (IssueTokens.Issued.Made) issued;
        return new MadeView(TokenView.of(made.token()), made.secret());
    }

    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes a token at once")
    void revoke(@PathVariable String token, Principal person) {
        if (!tokens.revoke(token, person.getName())) {
            throw new UnknownResource("you have no valid token '" + token + "'");
        }
    }
}
