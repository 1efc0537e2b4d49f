package io.gatehouse.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.audit.jdbc.AuditTables;
import io.gatehouse.desk.DeskAccounts;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.AccountKind;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.ledger.jdbc.LedgerTables;
import io.gatehouse.phases.DailyLimitExceeded;
import io.gatehouse.phases.MeasureHealth;
import io.gatehouse.phases.People;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseDowngraded;
import io.gatehouse.phases.PhaseHistory;
import io.gatehouse.phases.PhaseSettings;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.ReadOnlyPhases;
import io.gatehouse.phases.jdbc.PhaseTables;
import io.gatehouse.safety.jdbc.SafetyTables;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class PhaseMetersTest {

    private static final TestDatabase DATABASE = TestDatabase.of("ledger", "safety", "phases", "audit");
    private static final Instant NOW = Instant.parse("2026-02-04T15:00:00Z");

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    private final AccountId account = new AccountId(TestDatabase.newAccount());
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    PhaseMetersTest() {
        context.register(Transactions.class, PhaseMeters.class);
        context.registerBean(PlatformTransactionManager.class, DATABASE::transactionManager);
        context.registerBean(MeterRegistry.class, () -> registry);
        context.registerBean(DeskAccounts.class, () -> new DeskAccounts(List.of(account.value())));
        context.registerBean(MeasureHealth.class, PhaseMetersTest::health);
        context.refresh();
    }

    private static MeasureHealth health() {
        JdbcClient jdbc = DATABASE.jdbc();
        NyseCalendar calendar = new NyseCalendar();
        return ReadOnlyPhases.of(
                        new ReadOnlyPhases.Tables(
                                PhaseTables.book(jdbc),
                                PhaseTables.sessions(jdbc),
                                PhaseTables.trades(jdbc),
                                SafetyTables.latches(jdbc),
                                PhaseTables.archive(jdbc),
                                AuditTables.record(DATABASE.operations()),
                                account -> Optional.empty()),
                        LedgerTables.ledger(DATABASE.operations(), calendar),
                        AccountKind.SIMULATED,
                        new ReadOnlyPhases.Settings(PhaseSettings.baseline(), StrategySettings.baseline()),
                        calendar,
                        new SimulatedDeskClock(NOW))
                .health();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private double count(String name) {
        return registry.get(name).tag("account", account.value()).counter().count();
    }

    private void committed(Object event) {
        new TransactionTemplate(DATABASE.transactionManager())
                .executeWithoutResult(status -> context.publishEvent(event));
    }

    private PhaseDowngraded downgraded() {
        return new PhaseDowngraded(new PhaseTransition(
                account,
                1,
                PhaseTransition.Kind.DOWNGRADE,
                Phase.SCALING,
                Phase.REAL_MONEY_TRIAL,
                NOW,
                LocalDate.of(2026, 2, 4),
                LocalDate.of(2026, 2, 5),
                "win-rate",
                "low",
                People.desk(),
                Optional.empty()));
    }

    private PhaseHistory.OverrideAttempt attempt(boolean blocked) {
        return new PhaseHistory.OverrideAttempt(
                account, Phase.EXPERIENCE, "advance", blocked, "why", "olga", !blocked, NOW);
    }

    @Test
    void everyMeterIsThereBeforeAnythingHappened() {
        assertThat(count("phase.downgrade")).isZero();
        assertThat(count("phase.override_blocked")).isZero();
        assertThat(count("phase.validation_blocked")).isZero();
        assertThat(count("poc.daily_limit_exceeded")).isZero();
        assertThat(registry.get("phase.days").gauge().value()).isZero();
        assertThat(registry.get("phase.active_days").gauge().value()).isZero();
    }

    @Test
    void countsWhatWasCommitted() {
        committed(downgraded());
        committed(attempt(true));
        committed(attempt(false));
        committed(new DailyLimitExceeded(TradeId.parse(account + ":2026-02-04:ABCD"), 2, 1));

        assertThat(count("phase.downgrade")).isEqualTo(1);
        assertThat(count("phase.override_blocked")).isEqualTo(1);
        assertThat(count("poc.daily_limit_exceeded")).isEqualTo(1);
    }

    @Test
    void whatWasRolledBackIsNotCounted() {
        new TransactionTemplate(DATABASE.transactionManager()).executeWithoutResult(status -> {
            context.publishEvent(downgraded());
            status.setRollbackOnly();
        });

        assertThat(count("phase.downgrade")).isZero();
    }
}
