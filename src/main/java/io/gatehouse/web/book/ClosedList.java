package io.gatehouse.web.book;

import io.gatehouse.ledger.Trade;
import io.gatehouse.money.Money;
import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import java.util.Comparator;
import java.util.function.Function;

/** What trades that have ended are ordered by, and how they stand in a file. */
final class ClosedList {

    static final Columns<Trade> COLUMNS = Columns.<Trade>of("closed", "session", "desc")
            .words("symbol", "Trade", Comparator.comparing(trade -> trade.id().symbol()))
            .words("session", "Closed", end(Trade.Closed::at))
            .words("reason", "By", end(closed -> closed.reason().name()))
            .figures("credit", "Credit", Comparator.comparing(Trade::credit))
            .figures("pnl", "P&L", end(Trade.Closed::netPnl))
            .figures(
                    "r",
                    "R",
                    Comparator.comparing(trade -> closed(trade).netPnl().dividedBy(planned(trade))))
            .meaning("the result in planned losses at the stop");

    static final Csv<Trade> CSV = new Csv<Trade>()
            .text("trade", trade -> trade.id().value())
            .text("symbol", trade -> trade.id().symbol().value())
            .text("contract", trade -> trade.contract().code())
            .raw("contracts", trade -> trade.contracts().units())
            .raw("credit ($/share)", trade -> trade.credit().perShare())
            .raw("planned loss at the stop ($)", trade -> planned(trade).amount())
            .raw("opened (UTC)", Trade::openedAt)
            .raw("closed (UTC)", trade -> closed(trade).at())
            .raw("session closed", trade -> closed(trade).session())
            .text("closed by", trade -> closed(trade).reason().name())
            .raw("net P&L ($)", trade -> closed(trade).netPnl().amount())
            .text("phase", trade -> trade.phase().orElse(""));

    private ClosedList() {}

    private static <V extends Comparable<? super V>> Comparator<Trade> end(Function<Trade.Closed, V> figure) {
        return Comparator.comparing(trade -> figure.apply(closed(trade)));
    }

    private static Trade.Closed closed(Trade trade) {
        return trade.closed().orElseThrow();
    }

    /** What a trade was planned to lose at its stop. */
    static Money planned(Trade trade) {
        return trade.contract().valueOf(trade.contracts(), trade.credit()).abs().times(2);
    }
}
