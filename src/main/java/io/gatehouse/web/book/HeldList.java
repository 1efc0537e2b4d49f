package io.gatehouse.web.book;

import static io.gatehouse.web.lists.Columns.known;

import io.gatehouse.risk.DollarGreeks.Measured;
import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;

/** What positions are ordered by, and how they stand in a file. */
final class HeldList {

    static final Columns<Held> COLUMNS = Columns.<Held>by("trade", "asc")
            .words(
                    "trade",
                    "Position",
                    Comparator.comparing((Held held) -> held.position().trade())
                            .thenComparing(held -> held.position().instrument()))
            .figures(
                    "quantity",
                    "Qty",
                    Comparator.comparing(held -> held.position().quantity()))
            .figures("credit", "Credit", known(held -> held.position().credit()))
            .figures("mark", "Mark", known(held -> held.position().mark()))
            .figures("pnl", "P&L", known(held -> held.position().pnl()))
            .figures("r", "R", known(HeldList::r))
            .meaning("the result in planned losses at the stop")
            .figures("expiry", "DTE", known(held -> held.position().expiry()))
            .meaning("calendar days to the expiry")
            .figures("delta", "Delta", known(held -> held.greek(Measured::delta)))
            .meaning("dollars when the share rises by one dollar")
            .figures("vega", "Vega", known(held -> held.greek(Measured::vega)))
            .meaning("dollars when implied volatility rises by one point")
            .figures("theta", "Theta", known(held -> held.greek(Measured::theta)))
            .meaning("dollars a calendar day")
            .plain("Stop to target");

    static final Csv<Held> CSV = new Csv<Held>()
            .text("trade", held -> held.position().trade())
            .text("symbol", held -> held.position().symbol())
            .text("instrument", held -> held.position().instrument())
            .raw("quantity", held -> held.position().quantity())
            .raw("credit ($/share)", held -> held.position().credit())
            .raw("mark ($/share)", held -> held.position().mark())
            .raw("target ($/share)", held -> held.position().target())
            .raw("stop ($/share)", held -> held.position().stop())
            .raw("P&L at the marks ($)", held -> held.position().pnl())
            .raw("planned loss at the stop ($)", Held::planned)
            .raw("expiry", held -> held.position().expiry())
            .raw("delta ($ for $1 of the share)", held -> held.greek(Measured::delta))
            .raw("gamma ($ for $1 of the share)", held -> held.greek(Measured::gamma))
            .raw("vega ($ for a point of volatility)", held -> held.greek(Measured::vega))
            .raw("theta ($/day)", held -> held.greek(Measured::theta));

    private HeldList() {}

    private static Optional<BigDecimal> r(Held held) {
        return held.position()
                .pnl()
                .flatMap(pnl -> held.planned()
                        .filter(loss -> loss.signum() > 0)
                        .map(loss -> pnl.divide(loss, MathContext.DECIMAL64)));
    }
}
