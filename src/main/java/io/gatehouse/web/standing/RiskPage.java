package io.gatehouse.web.standing;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.limits.ReadLimits;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Risk: how close are we to a limit? */
@Page
class RiskPage {

    private final KnownAccounts accounts;
    private final ReadUses uses;
    private final ReadExposed exposed;
    private final ReadBreakers breakers;
    private final ReadLimits limits;

    RiskPage(KnownAccounts accounts, ReadUses uses, ReadExposed exposed, ReadBreakers breakers, ReadLimits limits) {
        this.accounts = accounts;
        this.uses = uses;
        this.exposed = exposed;
        this.breakers = breakers;
        this.limits = limits;
    }

    @GetMapping("/risk")
    String risk(@PathVariable AccountId account, Model model) {
        AccountId known = accounts.known(account);
        model.addAttribute("uses", Later.of(() -> uses.read(known)));
        model.addAttribute("exposed", Later.of(() -> exposed.read(known)));
        model.addAttribute("breakers", Later.of(() -> breakers.read(known)));
        model.addAttribute("limits", Later.of(() -> limits.read(known)));
        return "risk";
    }
}
