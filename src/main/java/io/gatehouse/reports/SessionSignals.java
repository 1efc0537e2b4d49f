package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.strategy.WhyNot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The signals part of an artifact: what was proposed, what became of it, and what kept the rest from it. */
@Component
class SessionSignals {

    private final SignalBook book;
    private final CheckConservation conservation;

    SessionSignals(SignalBook book, CheckConservation conservation) {
        this.book = book;
        this.conservation = conservation;
    }

    DailyArtifact.Signals of(AccountId account, LocalDate session) {
        List<Signal> signals = book.signals(account, session);
        List<WhyNot> whyNots = book.whyNots(account, session);
        Map<String, Integer> byOutcome = new TreeMap<>();
        signals.stream()
                .flatMap(signal -> signal.ended().stream())
                .forEach(ended -> byOutcome.merge(ended.outcome().name(), 1, Integer::sum));
        Map<String, Integer> byRule = new TreeMap<>();
        whyNots.forEach(whyNot -> byRule.merge(whyNot.rule(), 1, Integer::sum));
        int executed = byOutcome.getOrDefault(SignalOutcome.EXECUTED.name(), 0);
        int unresolved = (int)
                signals.stream().filter(signal -> signal.ended().isEmpty()).count();
        return new DailyArtifact.Signals(
                signals.size(),
                executed,
                signals.size() - executed - unresolved,
                unresolved,
                byOutcome,
                signals.stream().map(SessionSignals::line).toList(),
                signals.size() + whyNots.size(),
                byRule,
                conservation.remainder(account, session));
    }

    private static DailyArtifact.SignalLine line(Signal signal) {
        TradeProposal proposal = signal.proposal();
        Optional<Signal.Ended> ended = signal.ended();
        return new DailyArtifact.SignalLine(
                proposal.id().value(),
                proposal.rank(),
                proposal.contract().code(),
                proposal.contracts().units(),
                proposal.limit().toString(),
                proposal.quote().bid().toString(),
                proposal.quote().ask().toString(),
                proposal.underlyingMid().toString(),
                Texts.of(proposal.outOfTheMoney()),
                Texts.of(proposal.premiumPerMargin()),
                Texts.of(signal.at()),
                ended.map(end -> end.outcome().name()).orElse(null),
                ended.map(Signal.Ended::reasons).orElse(List.of()));
    }
}
