package io.gatehouse.web.learning;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Learning: what works, and how sure are we? Until something learns, the page says that nothing does. */
@Page
class LearningPage {

    private final KnownAccounts accounts;

    LearningPage(KnownAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/learning")
    String learning(@PathVariable AccountId account) {
        accounts.known(account);
        return "learning";
    }
}
