package io.gatehouse.web.book;

import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import java.util.Comparator;
import java.util.function.Function;

/** What signals are ordered by, and how they stand in a file. */
final class SignalList {

    private static final String OPEN = "OPEN";

    /** The newest session first, and in it by rank. */
    static final Columns<Signal> COLUMNS = Columns.<Signal>by("session", "desc")
            .words(
                    "session",
                    "Session",
                    by(proposal -> proposal.id().session())
                            .thenComparing(by(TradeProposal::rank).reversed()))
            .figures("rank", "Rank", by(TradeProposal::rank))
            .words("symbol", "Signal", by(proposal -> proposal.id().symbol()))
            .words("sector", "Sector", by(TradeProposal::sector))
            .figures("limit", "Limit", by(TradeProposal::limit))
            .meaning("dollars a share, the middle of the market at the decision")
            .figures("outOfTheMoney", "OTM", by(TradeProposal::outOfTheMoney))
            .meaning("how far the share stood above the strike")
            .figures("premiumPerMargin", "Premium ÷ margin", by(TradeProposal::premiumPerMargin))
            .words("outcome", "Ended", Comparator.comparing(SignalList::outcome));

    static final Csv<Signal> CSV = new Csv<Signal>()
            .text("signal", signal -> signal.proposal().id().value())
            .raw("session", signal -> signal.proposal().id().session())
            .raw("rank", signal -> signal.proposal().rank())
            .text("symbol", signal -> signal.proposal().id().symbol().value())
            .text("contract", signal -> signal.proposal().contract().code())
            .raw("contracts", signal -> signal.proposal().contracts().units())
            .text("sector", signal -> signal.proposal().sector())
            .raw("limit ($/share)", signal -> signal.proposal().limit().perShare())
            .raw(
                    "out of the money (fraction)",
                    signal -> signal.proposal().outOfTheMoney().value())
            .raw(
                    "premium per margin (fraction)",
                    signal -> signal.proposal().premiumPerMargin().value())
            .raw("margin ($/contract)", signal -> signal.proposal().margin().amount())
            .raw("scanned (UTC)", Signal::at)
            .text("outcome", SignalList::outcome)
            .raw("ended (UTC)", signal -> signal.ended().map(Signal.Ended::at))
            .text(
                    "reasons",
                    signal -> signal.ended()
                            .map(end -> String.join("; ", end.reasons()))
                            .orElse(""));

    private SignalList() {}

    private static <V extends Comparable<? super V>> Comparator<Signal> by(Function<TradeProposal, V> figure) {
        return Comparator.comparing(signal -> figure.apply(signal.proposal()));
    }

    private static String outcome(Signal signal) {
        return signal.ended().map(end -> end.outcome().name()).orElse(OPEN);
    }
}
