package io.gatehouse.web.book;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Once;
import io.gatehouse.web.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Signals: where do they end? */
@Page
class SignalsPage {

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
            HttpServletRequest request,
            Model model) {
        SignalQuestion asked = SignalQuestion.of(accounts.known(account), from, to, state, clock.today());
        Asked part = SignalList.COLUMNS.asked(request);
        Once<List<Signal>> signals = new Once<>(() -> read.between(asked));
        model.addAttribute("from", asked.since());
        model.addAttribute("to", asked.until());
        model.addAttribute("state", state.orElse(""));
        model.addAttribute("stages", STAGES);
        model.addAttribute(
                "list",
                Later.of(() -> SignalList.COLUMNS
                        .list(read.wanted(signals.get(), asked), part)
                        .orElse(
                                "No signal in this time. The scan is at 09:45 ET of each session.",
                                asked.filter(),
                                () -> signals.get().size())
                        .map(read::row)));
        model.addAttribute("sankey", Later.of(() -> DrawSankey.of(signals.get(), flows(asked))));
        model.addAttribute("whynots", Later.of(() -> book.whyNots(asked.account(), asked.until())));
        return "signals";
    }

    private static String flows(SignalQuestion asked) {
        return "/accounts/" + asked.account() + "/signals?from=" + asked.since() + "&to=" + asked.until() + "&";
    }

    @GetMapping("/signals.csv")
    ResponseEntity<byte[]> file(
            @PathVariable AccountId account,
            @RequestParam Optional<String> state,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to,
            HttpServletRequest request) {
        SignalQuestion asked = SignalQuestion.of(accounts.known(account), from, to, state, clock.today());
        Asked part = SignalList.COLUMNS.asked(request);
        return SignalList.CSV.file(
                asked.account(),
                "signals",
                clock.today(),
                SignalList.COLUMNS.ordered(read.wanted(read.between(asked), asked), part));
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
