package io.gatehouse.web.book;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Signals: where do they end? */
@Page
class SignalsPage {

    private static final int MOST = 400;
    private static final List<Choice> STAGES = Arrays.stream(Stage.values())
            .map(stage -> new Choice(stage.word(), stage.ended()))
            .toList();

    private final KnownAccounts accounts;
    private final ReadSignals read;
    private final SignalBook book;
    private final DeskClock clock;

    SignalsPage(KnownAccounts accounts, ReadSignals read, SignalBook book, DeskClock clock) {
        this.accounts = accounts;
        this.read = read;
        this.book = book;
        this.clock = clock;
    }

    /** @param word as the address has it */
    record Choice(String word, String name) {}

    @GetMapping("/signals")
    String signals(
            @PathVariable AccountId account,
            @RequestParam Optional<String> state,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to,
            Model model) {
        AccountId known = accounts.known(account);
        LocalDate until = to.orElseGet(clock::today);
        LocalDate since = from.orElseGet(() -> until.minusDays(ReadSignals.DAYS));
        if (since.isAfter(until) || since.plusDays(366).isBefore(until)) {
            throw new IllegalArgumentException(
                    "from is before to, and at most a year before; have " + since + " and " + until);
        }
        List<Signal> signals = read.between(known, since, until);
        List<SignalRow> rows = read.rows(signals, state.filter(word -> !word.isBlank()));
        model.addAttribute("from", since);
        model.addAttribute("to", until);
        model.addAttribute("state", state.orElse(""));
        model.addAttribute("stages", STAGES);
        model.addAttribute("total", rows.size());
        model.addAttribute("signals", rows.stream().limit(MOST).toList());
        model.addAttribute(
                "sankey",
                Later.of(() -> DrawSankey.of(
                        signals, "/accounts/" + known + "/signals?from=" + since + "&to=" + until + "&")));
        model.addAttribute("whynots", Later.of(() -> book.whyNots(known, until)));
        return "signals";
    }

    @GetMapping("/signals/{signal}")
    String signal(@PathVariable AccountId account, @PathVariable String signal, Model model) {
        AccountId known = accounts.known(account);
        TradeId id = TradeId.parse(signal);
        model.addAttribute(
                "signal",
                read.detail(id)
                        .filter(found -> id.account().equals(known))
                        .orElseThrow(
                                () -> new UnknownResource("account " + known + " has no signal '" + signal + "'")));
        return "signal";
    }
}
