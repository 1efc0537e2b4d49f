package io.gatehouse.workflow.engine;

import io.gatehouse.time.DeskClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngines;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the engine up for a desk: our clock, one version per changed file, locks short enough for a takeover. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    // A node that dies holding a job gives it back after lock + reset; the longest job (a scan) takes well under
    // a second, so the lock leaves it room in the queue.
    private static final Duration JOB_LOCK = Duration.ofSeconds(10);
    private static final Duration RESET_EXPIRED = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int JOBS_PER_ACQUISITION = 16;
    private static final int RETRY_AFTER_SECONDS = 10;

    @Bean
    CommandCount engineCommands() {
        return new CommandCount();
    }

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> deskEngine(
            DeskClock clock,
            DataSource dataSource,
            CommandCount commands,
            AnnounceFailedSteps failedSteps,
            @Value("${gatehouse.engine.name:" + ProcessEngines.NAME_DEFAULT + "}") String name,
            @Qualifier("processAsyncExecutorConfiguration") AsyncJobExecutorConfiguration executor)
            throws SQLException {
        // The engine has settings of its own for an executor, which Boot's does not read.
        takeOverQuickly(executor);
        boolean h2 = isH2(dataSource);
        return engine -> {
            engine.setClock(new DeskEngineClock(clock));
            // Flowable keeps its engines by name for the whole JVM; two desks in one need one each.
            engine.setEngineName(name);
            engine.setDeploymentMode("single-resource");
            // Without one of its own the engine numbers from the database: rising, so that equal timers keep the
            // order in which they were made; Boot's default are random.
            engine.setIdGenerator(null);
            engine.setDefaultFailedJobWaitTime(RETRY_AFTER_SECONDS);
            engine.setAsyncFailedJobWaitTime(RETRY_AFTER_SECONDS);
            engine.setCustomPreCommandInterceptors(List.of(commands));
            engine.setFailedJobCommandFactory(failedSteps);
            // H2 parses the engine's bulk inserts anew each time; single inserts halve the cost of a day.
            engine.setBulkInsertEnabled(!h2);
            engine.setActivityInstanceEntityManager(new ActivitiesInHistoryOnly(engine));
            engine.addConfigurator(new FewerStatements());
            // Nobody listens to the engine's own events.
            engine.setEnableEventDispatcher(false);
        };
    }

    private static void takeOverQuickly(AsyncJobExecutorConfiguration executor) {
        executor.setAsyncJobLockTime(JOB_LOCK);
        executor.setTimerLockTime(JOB_LOCK);
        executor.setResetExpiredJobsInterval(RESET_EXPIRED);
        executor.setMaxAsyncJobsDuePerAcquisition(JOBS_PER_ACQUISITION);
        executor.setDefaultAsyncJobAcquireWaitTime(POLL);
        executor.setDefaultTimerJobAcquireWaitTime(POLL);
    }

    private static boolean isH2(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        }
    }
}
