package io.gatehouse.web.cockpit;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.book.ReadHoldings;
import io.gatehouse.web.book.ReadSignals;
import io.gatehouse.web.page.Later;
import io.gatehouse.web.page.Page;
import io.gatehouse.web.record.ReadEvents;
import io.gatehouse.web.standing.ReadBreakers;
import io.gatehouse.web.standing.ReadLadder;
import io.gatehouse.web.standing.ReadUses;
import io.gatehouse.web.tasks.ReadTasks;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cockpit: are we fine, and what needs me? Every card is read only when it is rendered. */
@Page
class CockpitPage {

    private final KnownAccounts accounts;
    private final DeskView desk;
    private final ReadTiles tiles;
    private final ReadEquity equity;
    private final ReadLadder ladder;
    private final ReadTasks tasks;
    private final ReadHoldings holdings;
    private final ReadUses uses;
    private final ReadBreakers breakers;
    private final ReadSignals signals;
    private final ReadEvents events;

    CockpitPage(
            KnownAccounts accounts,
            DeskView desk,
            ReadTiles tiles,
            ReadEquity equity,
            ReadLadder ladder,
            ReadTasks tasks,
            ReadHoldings holdings,
            ReadUses uses,
            ReadBreakers breakers,
            ReadSignals signals,
            ReadEvents events) {
        this.accounts = accounts;
        this.desk = desk;
        this.tiles = tiles;
        this.equity = equity;
        this.ladder = ladder;
        this.tasks = tasks;
        this.holdings = holdings;
        this.uses = uses;
        this.breakers = breakers;
        this.signals = signals;
        this.events = events;
    }

    @GetMapping
    String cockpit(
            @PathVariable AccountId account,
            @RequestParam(defaultValue = "6m") String range,
            Authentication login,
            Model model) {
        AccountId known = accounts.known(account);
        model.addAttribute("tiles", Later.of(() -> tiles.read(known)));
        model.addAttribute("notices", Later.of(() -> desk.notices(known)));
        model.addAttribute("incidents", Later.of(() -> desk.incidents(known)));
        model.addAttribute("equity", Later.of(() -> equity.read(known, range)));
        model.addAttribute("ladder", Later.of(() -> ladder.read(known)));
        model.addAttribute("list", Later.of(() -> tasks.all(known, login)));
        model.addAttribute("positions", Later.of(() -> holdings.read(known)));
        model.addAttribute("uses", Later.of(() -> uses.read(known)));
        model.addAttribute("breakers", Later.of(() -> breakers.read(known)));
        model.addAttribute("sankey", Later.of(() -> signals.flow(known)));
        model.addAttribute("events", Later.of(() -> events.latest(known)));
        return "cockpit";
    }
}
