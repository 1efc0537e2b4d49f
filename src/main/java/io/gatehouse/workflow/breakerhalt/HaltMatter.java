package io.gatehouse.workflow.breakerhalt;

import io.gatehouse.safety.BreakerChecks;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReleaseLatch;
import io.gatehouse.workflow.inbox.Form;
import io.gatehouse.workflow.inbox.TaskContent;
import io.gatehouse.workflow.inbox.TaskContent.Fact;
import io.gatehouse.workflow.inbox.TaskMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What Acknowledge halt is about: an account that a breaker stopped. */
@Component
class HaltMatter implements TaskMatter {

    private final Latches latches;
    private final ReleaseLatch release;
    private final BreakerChecks checks;
    private final TransactionTemplate transaction;

    HaltMatter(Latches latches, ReleaseLatch release, BreakerChecks checks, PlatformTransactionManager transactions) {
        this.latches = latches;
        this.release = release;
        this.checks = checks;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String form() {
        return BreakerHalt.KEY + ".acknowledge-halt";
    }

    @Override
    public TaskContent describe(String businessKey) {
        Latch latch = latch(businessKey);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("halt", latch.id()),
                new Fact("cause", latch.cause().word()),
                new Fact("since", latch.at().toString()),
                new Fact("reason", latch.reason()),
                new Fact("not before", latch.notBefore().toString())));
        transaction.execute(status -> checks.whyNotYet(latch)).ifPresent(still -> facts.add(new Fact("still", still)));
        latch.acknowledged()
                .ifPresent(by ->
                        facts.add(new Fact("acknowledged before", by.at() + " by " + by.person() + ": " + by.words())));
        return new TaskContent(
                "Let " + latch.account() + " enter again after " + latch.cause().word(),
                facts,
                "entries stand still for as long as nobody answers, or what tripped the breaker lasts; exits go on");
    }

    @Override
    public Decision decide(String businessKey, String person, Form.Filled.In filled) {
        String id = latch(businessKey).id();
        return release.acknowledge(id, person, filled.answer("reason"))
                ? new Decision.Taken(Map.of())
                : new Decision.Refused("the halt " + id + " was released before");
    }

    private Latch latch(String businessKey) {
        String id = businessKey.substring(BreakerHalt.KEY.length() + 1);
        return latches.find(id).orElseThrow(() -> new IllegalStateException("there is no latch " + id));
    }
}
