package io.gatehouse.risk;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.VolatilityRegime;
import io.gatehouse.money.Money;
import io.gatehouse.time.DeskClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads what an account has at risk now, with the figures the governor's rules look at. */
@Component
public class ReadExposure {

    private final LimitsInForce limits;
    private final AskMarket market;
    private final ReadRegimeNow regimes;
    private final ReadBook books;
    private final MeasureBookRisk measure;
    private final DeskClock clock;

    ReadExposure(
            LimitsInForce limits,
            AskMarket market,
            ReadRegimeNow regimes,
            ReadBook books,
            MeasureBookRisk measure,
            DeskClock clock) {
        this.limits = limits;
        this.market = market;
        this.regimes = regimes;
        this.books = books;
        this.measure = measure;
        this.clock = clock;
    }

    /**
     * The exposure now.
     *
     * @param session the session of now, or the next one
     */
    public Exposure of(AccountId account, LocalDate session) {
        RiskLimits inForce = limits.of(account);
        MarketNow now = market.about(account, List.of(), inForce.quoteStaleAfter());
        Book book = books.of(account, session, now);
        Optional<VolatilityRegime> regime = regimes.of(account, session, now);
        Optional<Money> equity = book.worth().equity();
        Optional<Money> heatLimit =
                equity.flatMap(basis -> regime.map(inForce::heatIn).map(basis::times));
        return new Exposure(
                account,
                clock.now(),
                regime,
                equity,
                book.worth().dailyLoss(),
                equity.map(basis -> basis.times(inForce.dailyLoss())),
                book.heat(),
                heatLimit,
                sectors(book, now.sectors()),
                heatLimit.map(heat -> heat.times(inForce.sectorShare())),
                measure.of(book, now, session, inForce),
                equity.map(basis -> basis.times(inForce.valueAtRisk())));
    }

    private static SortedMap<String, Money> sectors(Book book, Map<Symbol, String> sectors) {
        SortedMap<String, Money> planned = new TreeMap<>();
        book.open()
                .forEach(open -> planned.merge(
                        sectors.getOrDefault(open.underlying(), "unknown"), open.plannedLoss(), Money::plus));
        return planned;
    }
}
