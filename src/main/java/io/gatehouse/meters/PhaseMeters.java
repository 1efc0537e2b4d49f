package io.gatehouse.meters;

import io.gatehouse.desk.DeskAccounts;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.phases.DailyLimitExceeded;
import io.gatehouse.phases.MeasureHealth;
import io.gatehouse.phases.PhaseDowngraded;
import io.gatehouse.phases.PhaseHistory;
import io.gatehouse.risk.EntryRefused;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts the specification's phase events after their commit, per account, since the start of this process; the
 * database has them all.
 */
@Component
class PhaseMeters {

    static final String DOWNGRADE = "phase.downgrade";
    static final String OVERRIDE_BLOCKED = "phase.override_blocked";
    static final String VALIDATION_BLOCKED = "phase.validation_blocked";
    static final String DAILY_LIMIT_EXCEEDED = "poc.daily_limit_exceeded";
    static final String DAYS = "phase.days";
    static final String ACTIVE_DAYS = "phase.active_days";

    private static final String ACCOUNT = "account";

    private final MeterRegistry registry;

    PhaseMeters(MeterRegistry registry, MeasureHealth health, DeskAccounts accounts) {
        this.registry = registry;
        accounts.ids().forEach(account -> register(account, health));
    }

    // A count that was never raised is shown as zero, not left out: no event is a finding, too.
    private void register(AccountId account, MeasureHealth health) {
        for (String name : new String[] {DOWNGRADE, OVERRIDE_BLOCKED, VALIDATION_BLOCKED, DAILY_LIMIT_EXCEEDED}) {
            registry.counter(name, ACCOUNT, account.value());
        }
        Gauge.builder(DAYS, () -> health.of(account).daysInPhase().orElse(0))
                .description("calendar days in the present phase")
                .tag(ACCOUNT, account.value())
                .register(registry);
        Gauge.builder(ACTIVE_DAYS, () -> health.of(account).activeDays())
                .description("sessions of the last 30 days in which something was entered or closed")
                .tag(ACCOUNT, account.value())
                .register(registry);
    }

    @TransactionalEventListener
    void on(PhaseDowngraded downgraded) {
        count(DOWNGRADE, downgraded.account());
    }

    @TransactionalEventListener
    void on(PhaseHistory.OverrideAttempt attempt) {
        if (attempt.blocked()) {
            count(OVERRIDE_BLOCKED, attempt.account());
        }
    }

    @TransactionalEventListener
    void on(EntryRefused entry) {
        if (entry.refused().isByPhase()) {
            count(VALIDATION_BLOCKED, entry.account());
        }
    }

    @TransactionalEventListener
    void on(DailyLimitExceeded exceeded) {
        count(DAILY_LIMIT_EXCEEDED, exceeded.account());
    }

    private void count(String name, AccountId account) {
        registry.counter(name, ACCOUNT, account.value()).increment();
    }
}
