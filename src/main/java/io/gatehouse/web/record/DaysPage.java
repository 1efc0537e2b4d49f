package io.gatehouse.web.record;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Days: what happened that day? */
@Page
class DaysPage {

    private final KnownAccounts accounts;
    private final ReadDays days;
    private final ReadDay day;
    private final DeskClock clock;

    DaysPage(KnownAccounts accounts, ReadDays days, ReadDay day, DeskClock clock) {
        this.accounts = accounts;
        this.days = days;
        this.day = day;
        this.clock = clock;
    }

    @GetMapping("/days")
    String days(@PathVariable AccountId account, HttpServletRequest request, Model model) {
        AccountId known = accounts.known(account);
        Asked asked = DayList.COLUMNS.asked(request);
        model.addAttribute(
                "list",
                Later.of(() -> DayList.COLUMNS
                        .list(days.all(known), asked)
                        .orElse("No session is closed yet. Each appears here after its close, with its artifact.")
                        .map(days.rows(known))));
        return "days";
    }

    @GetMapping("/days.csv")
    ResponseEntity<byte[]> file(@PathVariable AccountId account, HttpServletRequest request) {
        AccountId known = accounts.known(account);
        Asked asked = DayList.COLUMNS.asked(request);
        return DayList.CSV.file(known, "days", clock.today(), DayList.COLUMNS.ordered(days.all(known), asked));
    }

    @GetMapping("/days/{session}")
    String day(
            @PathVariable AccountId account,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate session,
            Model model) {
        AccountId known = accounts.known(account);
        Path file = day.written(known, session)
                .orElseThrow(() -> new UnknownResource(
                        "account " + known + " has no artifact of " + session + "; one is written after each close"));
        model.addAttribute("day", Later.of(() -> day.read(known, session, file)));
        return "day";
    }
}
