package io.gatehouse.web.record;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.notify.TellChannels;
import io.gatehouse.risk.limits.ReadLimits;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.api.IssueTokens;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the desk is set to, and what it is. Limits change only by a request that people approve. */
@Page
class SettingsPage {

    private final KnownAccounts accounts;
    private final ReadLimits limits;
    private final TellChannels channels;
    private final ReadAbout about;
    private final IssueTokens tokens;

    SettingsPage(
            KnownAccounts accounts, ReadLimits limits, TellChannels channels, ReadAbout about, IssueTokens tokens) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.limits = limits;
        this.channels = channels;
        this.about = about;
    }

    @GetMapping("/settings")
    String settings(@PathVariable AccountId account, Authentication login, Model model) {
        AccountId known = accounts.known(account);
        model.addAttribute("limits", Later.of(() -> limits.read(known)));
        model.addAttribute(
                "channels",
                Later.of(() -> channels.channels().stream()
                        .map(channel -> channel.channel().word() + " " + channel.words())
                        .toList()));
        model.addAttribute(
                "tokens",
                Later.of(() -> tokens.seenBy(login.getName()).stream()
                        .map(token -> TokenRow.of(token, tokens.isValid(token)))
                        .toList()));
        model.addAttribute(
                "roles",
                AuthorityUtils.authorityListToSet(login.getAuthorities()).stream()
                        .filter(name -> name.startsWith("ROLE_"))
                        .map(name -> name.substring("ROLE_".length()).toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        return "settings";
    }

    @GetMapping("/settings/about")
    String about(@PathVariable AccountId account, Model model) {
        accounts.known(account);
        model.addAttribute("facts", about.facts());
        return "about";
    }
}
