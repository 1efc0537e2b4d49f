package io.gatehouse.emergency;

import io.gatehouse.audit.AuditFact;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Stops and drills in the audit trail. */
@Component
public class StopHistory {

    /** Stream of stops. */
    static final String STOPS = "safety/stops";

    private final AuditTrail trail;

    StopHistory(AuditTrail trail) {
        this.trail = trail;
    }

    void line(String stop, AccountId account, StopRecords.Line line) {
        trail.append(
                account,
                STOPS,
                AuditFact.of(line.kind(), line.at())
                        .with("stop", stop)
                        .with("line", line.number())
                        .with("words", line.words()));
    }

    void drilled(Drill drill) {
        trail.append(
                drill.account(),
                STOPS,
                AuditFact.of("drill", drill.at())
                        .with("stop", drill.id())
                        .with("operator", drill.person())
                        .with("passed", drill.passed())
                        .with("cancelled", drill.cancelled())
                        .with("words", drill.words()));
    }

    /** A person asked for trading to go on, or a second one answered; in the caller's transaction. */
    public void asked(AccountId account, String latch, String kind, String person, String words, Instant at) {
        trail.append(
                account,
                STOPS,
                AuditFact.of(kind, at)
                        .with("latch", latch)
                        .with("operator", person)
                        .with("words", words));
    }
}
