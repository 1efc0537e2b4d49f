package io.gatehouse.web.book;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.web.lists.Asked;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Once;
import io.gatehouse.web.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Positions: what do I hold, and what ends it? */
@Page
class PositionsPage {

    private final KnownAccounts accounts;
    private final ReadHoldings holdings;
    private final ReadTrade trades;
    private final DeskClock clock;

    PositionsPage(KnownAccounts accounts, ReadHoldings holdings, ReadTrade trades, DeskClock clock) {
        this.accounts = accounts;
        this.holdings = holdings;
        this.trades = trades;
        this.clock = clock;
    }

    @GetMapping("/positions")
    String positions(@PathVariable AccountId account, HttpServletRequest request, Model model) {
        AccountId known = accounts.known(account);
        Asked open = HeldList.COLUMNS.asked(request);
        Asked ended = ClosedList.COLUMNS.asked(request);
        Once<List<Held>> held = new Once<>(() -> holdings.held(known));
        model.addAttribute("positions", Later.of(() -> holdings.of(known, held.get())));
        model.addAttribute(
                "list",
                Later.of(() -> HeldList.COLUMNS
                        .list(held.get(), open)
                        .orElse("Nothing is held. What is entered after the scan at 09:45 ET appears here.")
                        .map(each -> holdings.row(known, each))));
        model.addAttribute(
                "closed",
                Later.of(() -> ClosedList.COLUMNS
                        .list(trades.closed(known), ended)
                        .orElse("No trade was closed in the last 30 days.")
                        .map(ReadTrade::closedRow)));
        return "positions";
    }

    @GetMapping("/positions.csv")
    ResponseEntity<byte[]> file(@PathVariable AccountId account, HttpServletRequest request) {
        AccountId known = accounts.known(account);
        Asked asked = HeldList.COLUMNS.asked(request);
        return HeldList.CSV.file(
                known, "positions", clock.today(), HeldList.COLUMNS.ordered(holdings.held(known), asked));
    }

    @GetMapping("/positions/closed.csv")
    ResponseEntity<byte[]> closedFile(@PathVariable AccountId account, HttpServletRequest request) {
        AccountId known = accounts.known(account);
        Asked asked = ClosedList.COLUMNS.asked(request);
        return ClosedList.CSV.file(
                known, "closed-trades", clock.today(), ClosedList.COLUMNS.ordered(trades.closed(known), asked));
    }

    @GetMapping("/positions/{trade}")
    String position(@PathVariable AccountId account, @PathVariable String trade, Model model) {
        AccountId known = accounts.known(account);
        model.addAttribute(
                "trade",
                trades.read(TradeId.parse(trade))
                        .filter(found -> TradeId.parse(trade).account().equals(known))
                        .orElseThrow(() -> new UnknownResource("account " + known + " has no trade '" + trade + "'")));
        return "position";
    }
}
