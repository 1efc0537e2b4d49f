package io.gatehouse.web.api;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
import io.gatehouse.desk.DeskAccounts;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.login.ApiToken;
import io.gatehouse.web.login.ApiTokens;
import io.gatehouse.web.login.TokenScope;
import io.gatehouse.web.login.WebUser;
import io.gatehouse.web.login.WebUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes API tokens for people, and takes them back. A token acts in its owner's name with at most the owner's rights;
 * each is on the trail of every account, because it opens all of them.
 */
public class IssueTokens {

    private static final int MOST_OF_ONE = 20;
    private static final int LONGEST_DAYS = 365;
    private static final int ID_BYTES = 6;

    private final ApiTokens tokens;
    private final WebUsers users;
    private final DeskAccounts accounts;
    private final AuditTrail trail;
    private final DeskClock desk;
    private final DeskClock machine;
    private final RandomGenerator random;

    /** @param machine the machine's time, by which tokens expire: a simulated day lasts seconds */
    IssueTokens(
            ApiTokens tokens,
            WebUsers users,
            DeskAccounts accounts,
            AuditTrail trail,
            DeskClock desk,
            DeskClock machine,
            RandomGenerator random) {
        this.tokens = tokens;
        this.users = users;
        this.accounts = accounts;
        this.trail = trail;
        this.desk = desk;
        this.machine = machine;
        this.random = random;
    }

    /** What came of asking for a token. */
    public sealed interface Issued {

        /** @param secret shown now and never again */
        record Made(ApiToken token, String secret) implements Issued {

            /** Without the secret. */
            @Override
            public String toString() {
                return "Made[" + token + "]";
            }
        }

        record Refused(String reason) implements Issued {}
    }

    /**
     * Makes a token for its owner.
     *
     * @param days from now until it expires; 1 to 365
     */
    @Transactional
    public Issued make(String owner, String name, Set<TokenScope> scopes, int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            return new Issued.Refused("a token is valid for 1 to " + LONGEST_DAYS + " days; have " + days);
        }
        Optional<WebUser> user = users.find(owner);
        if (user.isEmpty()) {
            return new Issued.Refused("only a login of this desk has tokens; '" + owner + "' is none");
        }
        if (user.get().role() == WebUser.Role.VIEWER && !scopes.equals(Set.of(TokenScope.READ))) {
            return new Issued.Refused("a viewer only looks, so the token's scope is read; have " + words(scopes));
        }
        if (valid(owner) >= MOST_OF_ONE) {
            return new Issued.Refused("a login has at most " + MOST_OF_ONE + " valid tokens; revoke one first");
        }
        String secret = ApiToken.secret(random);
        Instant now = machine.now();
        ApiToken token = new ApiToken(
                id(),
                name.strip(),
                owner,
                scopes,
                ApiToken.hashOf(secret),
                now,
                now.plus(Duration.ofDays(days)),
                Optional.empty());
        tokens.add(token);
        tell("token-made", token, owner, "scopes " + words(scopes) + ", until " + token.expiresAt());
        return new Issued.Made(token, secret);
    }

    private long valid(String owner) {
        return tokens.all().stream()
                .filter(token -> token.owner().equals(owner) && token.isValidAt(machine.now()))
                .count();
    }

    private String id() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Tokens of a person, or for an administrator everybody's; the newest first. */
    public List<ApiToken> seenBy(String person) {
        boolean all = isAdministrator(person);
        return tokens.all().stream()
                .filter(token -> all || token.owner().equals(person))
                .toList();
    }

    /** Whether it opens anything now. */
    public boolean isValid(ApiToken token) {
        return token.isValidAt(machine.now());
    }

    /** Takes a token back; false if there is none that the person may take back, or it was before. */
    @Transactional
    public boolean revoke(String id, String person) {
        Optional<ApiToken> token = tokens.find(id)
                .filter(found -> found.owner().equals(person) || isAdministrator(person))
                .filter(found -> tokens.revoke(id, machine.now()));
        token.ifPresent(found -> tell("token-revoked", found, person, "it opens nothing any more"));
        return token.isPresent();
    }

    private boolean isAdministrator(String person) {
        return users.find(person)
                .filter(user -> user.role() == WebUser.Role.ADMIN)
                .isPresent();
    }

    private void tell(String action, ApiToken token, String person, String outcome) {
        accounts.ids()
                .forEach(account -> trail.changed(
                        account,
                        Change.of(action, desk.now())
                                .by(person)
                                .on("token", token.id())
                                .on("name", token.name())
                                .on("owner", token.owner())
                                .decided(action.equals("token-made") ? "made" : "revoked", outcome)));
    }

    private static String words(Set<TokenScope> scopes) {
        return scopes.stream().map(TokenScope::word).sorted().collect(Collectors.joining(" "));
    }
}
