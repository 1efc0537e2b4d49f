package io.gatehouse.web.cockpit;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.ledger.Trade;
import io.gatehouse.money.Money;
import io.gatehouse.reports.MetricsLog;
import io.gatehouse.reports.SessionMetrics;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import io.gatehouse.web.standing.Breakers;
import io.gatehouse.web.standing.ReadBreakers;
import io.gatehouse.web.standing.ReadUses;
import io.gatehouse.web.standing.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads the five figures that say whether all is well. */
@Component
@ConditionalOnWebApplication
class ReadTiles {

    private static final int LAST = 100;
    private static final Figure NONE = Figure.of("");

    private final DeskView desk;
    private final Ledger ledger;
    private final MetricsLog metrics;
    private final ReadUses uses;
    private final ReadBreakers breakers;
    private final DeskClock clock;

    ReadTiles(DeskView desk, Ledger ledger, MetricsLog metrics, ReadUses uses, ReadBreakers breakers, DeskClock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.metrics = metrics;
        this.uses = uses;
        this.breakers = breakers;
        this.clock = clock;
    }

    List<Tile> read(AccountId account) {
        String base = "/accounts/" + account;
        return List.of(
                worth(account, base),
                expectancy(account, base),
                drawdown(account, base),
                risk(account, base),
                breakers(account, base));
    }

    private Tile worth(AccountId account, String base) {
        Optional<Money> now = desk.now(account).netLiquidation();
        Optional<Money> before = ledger.lastSettlement(account).map(SessionEquity::netLiquidation);
        Optional<Money> gained = now.flatMap(worth -> before.map(worth::minus));
        return new Tile(
                "Net liquidation",
                "",
                now.map(Shown::dollars).map(Figure::of).orElse(Figure.unknown("a position has no mark yet")),
                gained.map(Shown::result).orElse(NONE),
                gained.flatMap(money -> before.filter(Money::isPositive).map(money::dividedBy))
                        .map(share -> "(" + Shown.percent(share) + ") since the last close")
                        .orElse("no close to compare with yet"),
                base + "/days");
    }

    private Tile expectancy(AccountId account, String base) {
        List<Trade> closed = ledger.closedTrades(account, LocalDate.EPOCH, clock.today());
        Expectancy mean = Expectancy.of(closed.subList(Math.max(0, closed.size() - LAST), closed.size()));
        return new Tile(
                "Expectancy", "last " + LAST + " trades", mean.figure(), NONE, mean.words(), base + "/positions");
    }

    private Tile drawdown(AccountId account, String base) {
        Optional<SessionMetrics> last =
                metrics.last(account, clock.today(), 1).stream().findFirst();
        return new Tile(
                "Drawdown",
                "",
                last.map(day -> Figure.of(Shown.percent(day.drawdown().negated())))
                        .orElse(Figure.unknown("no session is measured yet")),
                NONE,
                last.map(day -> "worst " + Shown.percent(day.maxDrawdown().negated()) + ", at the last close")
                        .orElse("measured after each close"),
                base + "/days");
    }

    private Tile risk(AccountId account, String base) {
        Use heat = uses.read(account).heat();
        return new Tile(
                "Open risk",
                heat.words(),
                heat.used(),
                NONE,
                "of " + heat.limit() + ", " + ledger.openTrades(account).size() + " positions",
                base + "/risk");
    }

    private Tile breakers(AccountId account, String base) {
        Breakers read = breakers.read(account);
        return new Tile(
                "Breakers",
                "",
                new Figure(
                        (read.tone().equals("ok") ? "" : "! ") + read.title(),
                        read.tone().equals("ok") ? "" : "bad",
                        read.allows()),
                NONE,
                read.sub(),
                base + "/risk");
    }
}
