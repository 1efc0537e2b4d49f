package io.gatehouse.workflow.reconciliation;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.reconciliation.ComparisonLog;
import io.gatehouse.reconciliation.Difference;
import io.gatehouse.reconciliation.DifferenceCause;
import io.gatehouse.reconciliation.LatestComparison;
import io.gatehouse.reconciliation.LikelyCause;
import io.gatehouse.reconciliation.ResolveDifference;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskContent.Fact;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What Resolve difference is about: both sides of everything that differs now, and what it most likely is. */
@Component
class DifferenceMatter implements TaskMatter {

    private final Latches latches;
    private final LatestComparison latest;
    private final LikelyCause likely;
    private final ResolveDifference resolve;

    DifferenceMatter(Latches latches, LatestComparison latest, LikelyCause likely, ResolveDifference resolve) {
        this.latches = latches;
        this.latest = latest;
        this.likely = likely;
        this.resolve = resolve;
    }

    @Override
    public String form() {
        return Reconciliation.KEY + ".resolve-difference";
    }

    @Override
    public TaskContent describe(String businessKey) {
        Latch latch = latch(businessKey);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("pause", latch.id()),
                new Fact("since", latch.at().toString()),
                new Fact("found", latch.reason()),
                new Fact(
                        "in dispute",
                        latch.disputed().stream().map(Symbol::value).sorted().collect(Collectors.joining(", ")))));
        Optional<ComparisonLog.Recorded> now = latest.of(latch.account());
        List<Difference> differences =
                now.map(ComparisonLog.Recorded::differences).orElse(List.of());
        now.ifPresent(compared -> facts.add(new Fact("compared last", compared.at() + ": " + compared.outcome())));
        differences.forEach(difference -> facts.add(new Fact(difference.kind().name(), difference.text())));
        facts.add(
                new Fact("likely cause", likely.of(latch.account(), differences).word()));
        latch.acknowledged()
                .ifPresent(
                        by -> facts.add(new Fact("said before", by.at() + " by " + by.person() + ": " + by.words())));
        return new TaskContent(
                "Say what differs between the books of " + latch.account() + " and the broker's",
                facts,
                "the account stays paused: no entries, and no automatic exits of what is in dispute");
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        String id = latch(businessKey).id();
        return resolve.said(
                        id,
                        person,
                        DifferenceCause.ofWord(filled.answer("cause")),
                        filled.answer("words"),
                        filled.answer("adopt").equals("true"))
                ? new Decision.Taken(Map.of())
                : new Decision.Refused("the pause " + id + " was ended before");
    }

    private Latch latch(String businessKey) {
        String id = businessKey.substring(Reconciliation.KEY.length() + 1);
        return latches.find(id).orElseThrow(() -> new IllegalStateException("there is no latch " + id));
    }
}
