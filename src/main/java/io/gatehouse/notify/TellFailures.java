package io.gatehouse.notify;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.workflow.engine.BusinessKey;
import io.gatehouse.workflow.engine.Incident;
import io.gatehouse.workflow.engine.StepFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of steps that wait for a person because they failed. */
@Component
class TellFailures {

    private final RaiseNotification raise;

    TellFailures(RaiseNotification raise) {
        this.raise = raise;
    }

    @EventListener
    void on(StepFailed failed) {
        // An instance of another key is of no account, and the engine goes on counting its failures.
        BusinessKey.parse(failed.incident().businessKey())
                .flatMap(key -> AccountId.parse(key.account()).map(account -> of(account, key.process(), failed)))
                .ifPresent(raise::raise);
    }

    private static Notification of(AccountId account, String process, StepFailed failed) {
        Incident incident = failed.incident();
        return Notification.of(
                account,
                Kind.STEP_FAILED,
                failed.job() + ":" + incident.since(),
                account + ": " + process + " stands at " + failed.step(),
                incident.reason() + "\n" + incident.businessKey()
                        + " goes on when somebody lets the step be tried again: /accounts/" + account + "/processes/"
                        + process,
                incident.since());
    }
}
