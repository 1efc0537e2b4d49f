package io.gatehouse.web.tasks;

import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads the decisions of people from the audit trail, the newest first. */
@Component
@ConditionalOnWebApplication
class ReadDecided {

    private static final int MOST = 200;

    private final SearchAudit audit;

    ReadDecided(SearchAudit audit) {
        this.audit = audit;
    }

    List<DecidedView> read(AccountId account, Optional<String> who, Optional<String> text) {
        AuditSearch search =
                AuditSearch.of(who, Optional.of("task-decided"), Optional.empty(), Optional.empty(), text, MOST);
        List<SearchAudit.Found> found = new ArrayList<>(audit.search(account, search));
        Collections.reverse(found);
        return found.stream().map(ReadDecided::view).toList();
    }

    private static DecidedView view(SearchAudit.Found line) {
        boolean taken = line.decision().equals("taken");
        String answer = line.context().getOrDefault("answer", "answered");
        String reason = line.context().getOrDefault("reason", "");
        return new DecidedView(
                Shown.recorded(line.timestamp()),
                line.context().getOrDefault("title", Shown.words(line.context().getOrDefault("form", "a task"))),
                line.context().getOrDefault("process", ""),
                line.actor(),
                taken ? Shown.words(answer) : "Refused by the desk",
                taken ? (answer.equals("refuse") ? "" : "ok") : "warn",
                taken ? reason : reason + (reason.isEmpty() ? "" : " · ") + line.outcome(),
                Optional.ofNullable(line.context().get("since"))
                        .map(since ->
                                Figure.of(Shown.duration(Duration.between(Instant.parse(since), line.timestamp()))))
                        .orElse(Figure.unknown("recorded by an earlier version, which did not keep it")));
    }
}
