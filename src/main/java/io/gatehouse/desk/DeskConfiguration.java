package io.gatehouse.desk;

import io.gatehouse.audit.WriteAuditFiles;
import io.gatehouse.execution.RecoverOrders;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.phases.NoticeMaterialChange;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.reconciliation.CompareBooks;
import io.gatehouse.reports.ArtifactFolders;
import io.gatehouse.reports.MeasureSession;
import io.gatehouse.reports.ReadNotices;
import io.gatehouse.safety.Latches;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.time.Stopwatch;
import io.gatehouse.time.SystemDeskClock;
import io.gatehouse.workflow.breakerhalt.BreakerHaltProcess;
import io.gatehouse.workflow.dailytradingcycle.DailyTradingCycleProcess;
import io.gatehouse.workflow.emergencystop.EmergencyStopProcess;
import io.gatehouse.workflow.engine.EngineJobs;
import io.gatehouse.workflow.engine.EngineView;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.limitchange.LimitChangeProcess;
import io.gatehouse.workflow.phasedowngrade.PhaseDowngradeProcess;
import io.gatehouse.workflow.reconciliation.ReconciliationProcess;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every desk has: a calendar, a clock, and its name among the nodes. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    private static final String REAL_TIME = "gatehouse.run.real-time";

    // An hour before the desk opens, so that the first session starts like every other.
    private static final LocalTime BEFORE_OPENING = LocalTime.of(6, 0);

    /** Wall time that the simulated market waits for people at a deadline. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Bean
    NyseCalendar calendar() {
        return new NyseCalendar();
    }

    @Bean
    NodeId node() {
        byte[] name = new byte[8];
        new SecureRandom().nextBytes(name);
        return new NodeId(ProcessHandle.current().pid() + "-" + HexFormat.of().formatHex(name));
    }

    @Bean
    @ConditionalOnProperty(name = REAL_TIME, havingValue = "false", matchIfMissing = true)
    SimulatedDeskClock simulatedClock(RunSettings settings, NyseCalendar calendar) {
        return new SimulatedDeskClock(
                calendar.sessionOnOrAfter(settings.start()).at(BEFORE_OPENING));
    }

    @Bean
    @ConditionalOnProperty(name = REAL_TIME, havingValue = "true")
    DeskClock realClock() {
        return new SystemDeskClock();
    }

    /** A desk whose clock is driven. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = REAL_TIME, havingValue = "false", matchIfMissing = true)
    static class Driven {

        @Bean
        SimulatedDesk simulatedDesk(
                SimulatedDeskClock clock,
                EngineJobs jobs,
                List<EventSource> sources,
                NyseCalendar calendar,
                DailyTradingCycleProcess cycle,
                Lease lease,
                DeskAccounts accounts,
                ResumeTrading resume,
                ArtifactFolders artifacts,
                RunSettings settings,
                AccountsHeld held,
                Inbox inbox) {
            List<EventSource> all = new ArrayList<>(sources);
            settings.scriptedPerson()
                    .map(name -> new ScriptedPerson(name, inbox, accounts, calendar, clock))
                    .ifPresent(all::add);
            return new SimulatedDesk(clock, jobs, all, calendar, cycle, lease, accounts, resume, artifacts, held);
        }

        @Bean
        DeskRun run(
                SimulatedDesk desk,
                SimulatedDeskClock clock,
                RunSettings settings,
                NyseCalendar calendar,
                DeskAccounts accounts,
                CheckSession checks,
                RunSummary summary,
                PhaseBook phases,
                WaitForPeople people,
                AccountsHeld held,
                Heartbeat heartbeat) {
            return switch (settings.kind()) {
                case SERVE -> new ServeRun(desk, clock, new Pace(settings.speed()), people, held, heartbeat);
                case SIMULATE, REPLAY -> new FastRun(desk, settings, calendar, accounts, checks, summary, phases);
            };
        }

        @Bean
        StepByStep stepByStep(SimulatedDesk desk) {
            return new StepByStep(desk);
        }

        @Bean
        PhaseTimeline timeline(PhaseBook phases, Latches halts) {
            return new PhaseTimeline(phases, halts);
        }

        @Bean
        RunSummary summary(
                Ledger ledger,
                SignalBook signals,
                MeasureSession metrics,
                PhaseTimeline timeline,
                DeskAccounts accounts) {
            return new RunSummary(ledger, signals, metrics, timeline, accounts);
        }
    }

    @Bean
    AccountsHeld accountsHeld() {
        return new AccountsHeld();
    }

    @Bean
    Heartbeat heartbeat() {
        return new Heartbeat(Stopwatch.started()::elapsed);
    }

    @Bean
    WaitForPeople waitForPeople(Inbox inbox) {
        return new WaitForPeople(inbox, PATIENCE);
    }

    @Bean
    ArtifactFolders artifactFolders(RunSettings settings, DeskAccounts accounts) {
        return new ArtifactFolders(settings.artifacts(), accounts.ids().get(0));
    }

    @Bean
    DeskView deskView(
            RunSettings settings,
            DeskAccounts accounts,
            DeskClock clock,
            NyseCalendar calendar,
            EngineView engine,
            Ledger ledger,
            ReadNotices notices,
            AccountsHeld held,
            Inbox inbox,
            WaitForPeople people,
            ArtifactFolders artifacts,
            List<NoticeSource> furtherNotices) {
        return new LiveDesk(
                settings,
                accounts,
                clock,
                calendar,
                engine,
                ledger,
                notices,
                held,
                inbox,
                people,
                artifacts,
                furtherNotices);
    }

    @Bean
    ResumeTrading resumeTrading(
            WriteAuditFiles auditFiles,
            RecoverOrders recoverOrders,
            PhaseDowngradeProcess downgrades,
            BreakerHaltProcess halts,
            EmergencyStopProcess stops,
            ReconciliationProcess differences,
            NoticeMaterialChange changes,
            LimitChangeProcess limits) {
        return account -> {
            // First: a desk that has lost part of its record must not send anything.
            auditFiles.verify(account);
            recoverOrders.recover(account);
            changes.look(account);
            limits.lookAtFile(account);
            downgrades.askForOpenHalts(account);
            halts.askForOpenLatches(account);
            differences.askForOpenLatches(account);
            stops.askForOpenLatches(account);
        };
    }

    @Bean
    CheckSession checkSession(
            DailyTradingCycleProcess cycle,
            EngineView engine,
            SignalBook signals,
            CompareBooks books,
            ReadNotices notices,
            ArtifactFolders artifacts) {
        return new BooksAfterSession(cycle, engine, signals, books, notices, artifacts);
    }

    /** A desk on the wall clock. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = REAL_TIME, havingValue = "true")
    static class RealTime {

        @Bean
        SchedulerFactoryBeanCustomizer clusteredQuartz(DataSource dataSource) throws SQLException {
            Properties store = QuartzTables.ensure(dataSource);
            return quartz -> {
                quartz.setDataSource(dataSource);
                quartz.setQuartzProperties(store);
                // The node that holds the accounts starts it.
                quartz.setAutoStartup(false);
            };
        }

        @Bean
        DeskRun run(
                Lease lease,
                DeskAccounts accounts,
                List<EventSource> sources,
                ResumeTrading resume,
                Scheduler quartz,
                ProcessEngineConfigurationImpl engine,
                AccountsHeld held,
                Heartbeat heartbeat)
                throws SchedulerException {
            QuartzSessions.plan(quartz);
            return new RealTimeRun(
                    lease, accounts, sources, resume, quartz, engine.getAsyncExecutor(), held, heartbeat);
        }
    }
}
