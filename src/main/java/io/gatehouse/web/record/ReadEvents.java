package io.gatehouse.web.record;

import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.web.page.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what happened lately, without the steps in between. */
@Component
@ConditionalOnWebApplication
public class ReadEvents {

    private static final int LINES = 150;
    private static final int SHOWN = 9;

    // What every order and every fill leaves behind says nothing by itself.
    private static final Set<String> STEPS = Set.of(
            "order-intended",
            "order-sent",
            "order-working",
            "order-repriced",
            "commission-booked",
            "exit-decided",
            "move-judged",
            "move-applied",
            "move-approved",
            "task-claimed",
            "task-unclaimed",
            "task-put-aside",
            "task-shown-again");

    private final SearchAudit audit;
    private final DeskClock clock;

    ReadEvents(SearchAudit audit, DeskClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public List<EventRow> latest(AccountId account) {
        List<SearchAudit.Found> lines = new ArrayList<>(audit.search(
                account,
                new AuditSearch(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        LINES)));
        Collections.reverse(lines);
        return lines.stream()
                .filter(line -> !STEPS.contains(line.action()))
                .limit(SHOWN)
                .map(this::row)
                .toList();
    }

    private EventRow row(SearchAudit.Found line) {
        return new EventRow(Shown.moment(line.timestamp(), clock.today()), tone(line), words(line));
    }

    private static String tone(SearchAudit.Found line) {
        return switch (line.action()) {
            case "trading-latched", "order-rejected", "override-attempted" -> "bad";
            case "regime-changed", "limits-blocked" -> "warn";
            case "books-compared" ->
                line.context().getOrDefault("differences", "0").equals("0") ? "" : "bad";
            default -> "";
        };
    }

    private static String words(SearchAudit.Found line) {
        Map<String, String> about = line.context();
        return switch (line.action()) {
            case "order-filled" -> symbol(about) + " filled " + line.outcome().replaceFirst(", cash.*", "");
            case "entry-decided" -> symbol(about) + " " + line.decision();
            case "books-compared" -> "Books compared: " + line.decision();
            case "session-closed" -> "Session " + about.getOrDefault("session", "") + " closed";
            case "session-opened" -> "Session " + about.getOrDefault("session", "") + " opened";
            case "regime-changed" -> "Volatility: " + line.decision() + "; " + line.outcome();
            case "task-decided" -> line.actor() + " decided: " + about.getOrDefault("title", line.outcome());
            case "phase-moved" -> "Phase " + line.outcome();
            default -> Shown.words(line.action()) + ": " + line.decision();
        };
    }

    private static String symbol(Map<String, String> about) {
        String trade = about.getOrDefault("trade", "");
        return trade.substring(trade.lastIndexOf(':') + 1);
    }
}
