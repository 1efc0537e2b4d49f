package io.gatehouse.web.record;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.api.IssueTokens;
import io.gatehouse.web.login.TokenScope;
import io.gatehouse.web.page.Page;
import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes and revokes API tokens from the settings. The secret is on the very next page, and on no other. */
@Page
class TokensPart {

    private final KnownAccounts accounts;
    private final IssueTokens tokens;

    TokensPart(KnownAccounts accounts, IssueTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @PostMapping("/settings/tokens")
    String make(
            @PathVariable AccountId account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "90") int days,
            Principal person,
            RedirectAttributes next) {
        AccountId known = accounts.known(account);
        try {
            IssueTokens.Issued issued = tokens.make(
                    person.getName(),
                    name,
                    scopes.stream().map(TokenScope::ofWord).collect(Collectors.toSet()),
                    days);
            if (issued instanceof IssueTokens.Issued.Made made) {
                next.addFlashAttribute("madeToken", made.token().name());
                next.addFlashAttribute("secret", made.secret());
            } else {
                next.addFlashAttribute("tokenRefused", ((IssueTokens.Issued.Refused) issued).reason());
            }
        } catch (IllegalArgumentException mistyped) {
            // What a value refuses says what, and is for who typed it.
            next.addFlashAttribute("tokenRefused", mistyped.getMessage());
        }
        return "redirect:/accounts/" + known + "/settings#tokens";
    }

    @PostMapping("/settings/tokens/{token}/revocation")
    String revoke(
            @PathVariable AccountId account, @PathVariable String token, Principal person, RedirectAttributes next) {
        AccountId known = accounts.known(account);
        if (!tokens.revoke(token, person.getName())) {
            next.addFlashAttribute("tokenRefused", "there is no valid token of yours with the id " + token);
        }
        return "redirect:/accounts/" + known + "/settings#tokens";
    }
}
