package io.gatehouse.web.book;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads signals and where they ended. */
@Component
@ConditionalOnWebApplication
public class ReadSignals {

    /** Calendar days that are looked at unless others are asked for. */
    public static final int DAYS = 30;

    private final SignalBook book;
    private final Ledger ledger;
    private final DeskClock clock;

    ReadSignals(SignalBook book, Ledger ledger, DeskClock clock) {
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The flow of the last 30 days. */
    public Sankey flow(AccountId account) {
        LocalDate today = clock.today();
        return DrawSankey.of(book.signals(account, today.minusDays(DAYS), today), "/accounts/" + account + "/signals?");
    }

    List<Signal> between(SignalQuestion asked) {
        return book.signals(asked.account(), asked.since(), asked.until());
    }

    /** Those of a question's state. */
    List<Signal> wanted(List<Signal> signals, SignalQuestion asked) {
        Predicate<Signal> wanted = asked.state().map(ReadSignals::inState).orElse(signal -> true);
        return signals.stream().filter(wanted).toList();
    }

    /** By the name of an outcome, of a stage, or open. */
    private static Predicate<Signal> inState(String state) {
        String asked = state.toLowerCase(Locale.ROOT).replace('_', '-');
        return signal -> signal.ended()
                .map(end -> word(end.outcome()).equals(asked)
                        || (end.outcome() != SignalOutcome.EXECUTED
                                && Stage.of(end.outcome()).word().equals(asked)))
                .orElse(asked.equals("open"));
    }

    private static String word(SignalOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SignalRow row(Signal signal) {
        TradeProposal proposal = signal.proposal();
        Optional<SignalOutcome> outcome = signal.ended().map(Signal.Ended::outcome);
        return new SignalRow(
                Shown.date(proposal.id().session()),
                proposal.rank(),
                proposal.id().symbol().value(),
                proposal.contracts().units() + " × "
                        + Shown.instrument(proposal.contract().code()),
                proposal.sector(),
                Shown.price(proposal.limit()),
                Shown.percent(proposal.outOfTheMoney()),
                Shown.percent(proposal.premiumPerMargin()),
                outcome.map(end -> Shown.words(end.name())).orElse("Open"),
                outcome.map(end -> end == SignalOutcome.EXECUTED ? "ok" : "").orElse("here"),
                signal.ended()
                        .flatMap(end -> end.reasons().stream().findFirst())
                        .orElse(""),
                "/accounts/" + proposal.id().account() + "/signals/"
                        + proposal.id().value(),
                Shown.time(signal.at()));
    }

    Optional<SignalRow.Detail> detail(TradeId id) {
        return book.signal(id)
                .map(signal -> new SignalRow.Detail(
                        row(signal),
                        facts(signal),
                        gates(signal),
                        ledger.trade(id).isPresent() ? "/accounts/" + id.account() + "/positions/" + id.value() : ""));
    }

    private static List<SignalRow.Fact> facts(Signal signal) {
        TradeProposal proposal = signal.proposal();
        return List.of(
                new SignalRow.Fact(
                        "decided on",
                        Shown.time(signal.at()).text() + ", "
                                + Shown.date(proposal.id().session())),
                new SignalRow.Fact(
                        "bid and ask",
                        Shown.price(proposal.quote().bid()) + " / "
                                + Shown.price(proposal.quote().ask())),
                new SignalRow.Fact("limit", Shown.price(proposal.limit()) + ", the mid at decision"),
                new SignalRow.Fact("share", Shown.price(proposal.underlyingMid())),
                new SignalRow.Fact("out of the money", Shown.percent(proposal.outOfTheMoney())),
                new SignalRow.Fact("margin of a contract", Shown.money(proposal.margin())),
                new SignalRow.Fact("premium per margin", Shown.percent(proposal.premiumPerMargin())),
                new SignalRow.Fact("sector", proposal.sector()));
    }

    private static List<SignalRow.Gate> gates(Signal signal) {
        List<SignalRow.Gate> gates = new ArrayList<>();
        gates.add(new SignalRow.Gate(
                "Screens", "Passed", "ok", "rank " + signal.proposal().rank() + " of its scan"));
        Optional<Signal.Ended> end = signal.ended();
        for (Stage stage : Stage.values()) {
            boolean endsHere = end.filter(ended -> stage.ends(ended.outcome())).isPresent();
            if (endsHere) {
                gates.add(new SignalRow.Gate(
                        stage.passed(),
                        "Ended here",
                        "warn",
                        String.join(" · ", end.get().reasons())));
                return gates;
            }
            gates.add(
                    end.isEmpty()
                            ? new SignalRow.Gate(stage.passed(), "Open", "here", "not decided yet")
                            : new SignalRow.Gate(
                                    stage.passed(),
                                    "Passed",
                                    "ok",
                                    stage == Stage.FILLED
                                            ? String.join(" · ", end.get().reasons())
                                            : ""));
        }
        return gates;
    }
}
