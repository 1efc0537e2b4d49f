package io.gatehouse.web.processes;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.workflow.engine.EngineInstance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Leads from an instance to what of the desk it is about, by its business key; only to what is there. */
@Component
@ConditionalOnWebApplication
class ReadLinks {

    private final SignalBook signals;
    private final Ledger ledger;
    private final DeskView desk;

    ReadLinks(SignalBook signals, Ledger ledger, DeskView desk) {
        this.signals = signals;
        this.ledger = ledger;
        this.desk = desk;
    }

    List<Link> read(AccountId account, EngineInstance instance) {
        String base = "/accounts/" + account;
        List<Link> links = new ArrayList<>();
        switch (instance.key()) {
            case "signal-to-trade" -> ofTrade(account, instance.about(), links);
            case "daily-trading-cycle" -> ofSession(account, LocalDate.parse(instance.about()), links);
            case "phase-advance", "manual-override", "phase-downgrade" -> links.add(Link.to("Phase", base + "/phases"));
            case "limit-change", "breaker-halt", "emergency-stop" ->
                links.add(Link.to("Limits and breakers", base + "/risk"));
            case "reconciliation" -> links.add(Link.to("Positions", base + "/positions"));
            default -> {
                // Nothing further is known of it.
            }
        }
        links.add(Link.to("Audit trail", base + "/audit?q=" + instance.businessKey()));
        return links;
    }

    private void ofTrade(AccountId account, String about, List<Link> links) {
        TradeId trade = TradeId.parse(account + ":" + about);
        if (signals.signal(trade).isPresent()) {
            links.add(Link.to("Signal", "/accounts/" + account + "/signals/" + trade));
        }
        if (ledger.trade(trade).isPresent()) {
            links.add(Link.to("Orders and position", "/accounts/" + account + "/positions/" + trade));
        }
        ofSession(account, trade.session(), links);
    }

    private void ofSession(AccountId account, LocalDate session, List<Link> links) {
        if (desk.artifact(account, session).isPresent()) {
            links.add(Link.to("Session artifact", "/accounts/" + account + "/days/" + session));
        }
    }
}
