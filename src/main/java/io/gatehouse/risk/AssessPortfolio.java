package io.gatehouse.risk;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.strategy.TradeProposal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Sets a proposal beside what an account has. */
@Component
class AssessPortfolio {

    private final ReadMoves moves;
    private final MeasureBookRisk measure;

    AssessPortfolio(ReadMoves moves, MeasureBookRisk measure) {
        this.moves = moves;
        this.measure = measure;
    }

    Portfolio of(Outlook outlook, Book book) {
        TradeProposal proposal = outlook.proposal();
        RiskLimits limits = outlook.limits();
        DailyMoves past = moves.before(proposal.id().session(), limits.varSessions());
        return new Portfolio(
                correlations(proposal.contract().underlying(), book, past, limits.correlationSessions()),
                measure.of(
                        book.with(proposal, Money.ZERO),
                        outlook.market(),
                        proposal.id().session(),
                        limits));
    }

    // Its own symbol is left out: a second position there is another rule's business.
    private static SortedMap<Symbol, Optional<Ratio>> correlations(
            Symbol symbol, Book book, DailyMoves past, int sessions) {
        SortedMap<Symbol, Optional<Ratio>> correlations = new TreeMap<>();
        book.underlyings().stream()
                .filter(other -> !other.equals(symbol))
                .forEach(other -> correlations.put(other, correlation(symbol, other, past, sessions)));
        return correlations;
    }

    private static Optional<Ratio> correlation(Symbol one, Symbol other, DailyMoves past, int sessions) {
        try {
            return Correlation.ofLast(
                    sessions, past.of(one).logarithms(), past.of(other).logarithms());
        } catch (MarketDataUnavailable unknown) {
            return Optional.empty();
        }
    }
}
