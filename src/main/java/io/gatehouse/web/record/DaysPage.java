package io.gatehouse.web.record;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Days: what happened that day? */
@Page
class DaysPage {

    private final KnownAccounts accounts;
    private final ReadDays days;
    private final ReadDay day;

    DaysPage(KnownAccounts accounts, ReadDays days, ReadDay day) {
        this.accounts = accounts;
        this.days = days;
        this.day = day;
    }

    @GetMapping("/days")
    String days(@PathVariable AccountId account, Model model) {
        AccountId known = accounts.known(account);
        model.addAttribute("days", Later.of(() -> days.list(known)));
        return "days";
    }

    @GetMapping("/days/{session}")
    String day(
            @PathVariable AccountId account,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate session,
            Model model) {
        AccountId known = accounts.known(account);
        model.addAttribute(
                "day",
                day.read(known, session)
                        .orElseThrow(() -> new UnknownResource("account " + known + " has no artifact of " + session
                                + "; one is written after each close")));
        return "day";
    }
}
