package io.gatehouse.web.book;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.UnknownResource;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Positions: what do I hold, and what ends it? */
@Page
class PositionsPage {

    private final KnownAccounts accounts;
    private final ReadHoldings holdings;
    private final ReadTrade trades;

    PositionsPage(KnownAccounts accounts, ReadHoldings holdings, ReadTrade trades) {
        this.accounts = accounts;
        this.holdings = holdings;
        this.trades = trades;
    }

    @GetMapping("/positions")
    String positions(@PathVariable AccountId account, Model model) {
        AccountId known = accounts.known(account);
        model.addAttribute("positions", Later.of(() -> holdings.read(known)));
        model.addAttribute("closed", Later.of(() -> trades.closed(known)));
        return "positions";
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
