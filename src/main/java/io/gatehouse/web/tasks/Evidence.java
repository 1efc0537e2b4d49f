package io.gatehouse.web.tasks;

import io.gatehouse.workflow.inbox.OpenTask;
import java.util.ArrayList;
import java.util.List;

/** Where what a decision rests on can be read in full. */
final class Evidence {

    private Evidence() {}

    static List<TaskPageView.Link> links(OpenTask task) {
        String base = "/accounts/" + task.account();
        List<TaskPageView.Link> links = new ArrayList<>();
        task.content().facts().stream()
                .filter(fact -> fact.name().equals("frozen evidence"))
                .forEach(fact -> links.add(new TaskPageView.Link(
                        "Frozen evidence",
                        "every criterion as it was judged, with its rows",
                        "/api/v1" + base + "/phase/evidence/" + fact.value())));
        switch (task.process()) {
            case "phase-advance", "manual-override", "phase-downgrade" ->
                links.add(new TaskPageView.Link("Phase", "its gate, its history and its health now", base + "/phases"));
            case "limit-change" ->
                links.add(
                        new TaskPageView.Link("Risk", "the limits in force, and what is used of them", base + "/risk"));
            case "breaker-halt", "emergency-stop" ->
                links.add(new TaskPageView.Link(
                        "Breakers", "what latched the account, and how it is reset", base + "/risk"));
            case "reconciliation" ->
                links.add(new TaskPageView.Link("Positions", "what our books say is held", base + "/positions"));
            default -> {
                // Nothing further is known of it.
            }
        }
        links.add(new TaskPageView.Link(
                "Audit trail", "what was done about this so far", base + "/audit?q=" + task.businessKey()));
        return links;
    }
}
