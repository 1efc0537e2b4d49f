package io.gatehouse.desk;

import io.gatehouse.emergency.AnsweredAccounts;
import io.gatehouse.emergency.EmergencyWatch;
import io.gatehouse.emergency.RecordStops;
import io.gatehouse.emergency.StopBook;
import io.gatehouse.emergency.StopRecords;
import io.gatehouse.emergency.WatchManner;
import io.gatehouse.phases.DrillRecord;
import io.gatehouse.safety.StopFile;
import io.gatehouse.time.DeskClock;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who looks for stop files: threads of their own on a desk that people watch, the driver of the clock in a run that is
 * to be the same each time.
 */
@Configuration(proxyBeanMethods = false)
class EmergencyDesk {

    private static final String KIND = "gatehouse.run.kind";

    @Bean
    AnsweredAccounts answeredAccounts(DeskAccounts accounts) {
        return new AnsweredAccounts(accounts.ids());
    }

    /** What the gates to real money ask for. */
    @Bean
    DrillRecord drillRecord(StopBook stops) {
        return stops::lastPassed;
    }

    /** On threads a round takes 25 ms or more: five empty answers outlast an order that had just passed the gate. */
    @Bean
    WatchManner watchManner(RunSettings settings) {
        return settings.kind() == RunKind.SERVE ? new WatchManner(5, 20) : new WatchManner(2, 1);
    }

    @Bean
    @ConditionalOnProperty(name = KIND, havingValue = "serve", matchIfMissing = true)
    EmergencyThreads emergencyThreads(
            EmergencyWatch watch,
            RecordStops record,
            StopFile stops,
            AccountsHeld held,
            List<EventSource> sources,
            DeskClock clock,
            StopRecords records,
            AnsweredAccounts accounts)
            throws IOException {
        records.writeAccounts(accounts.ids());
        return new EmergencyThreads(watch, record, stops, held, new LetBrokersAnswer(sources, held, clock));
    }

    @Bean
    @ConditionalOnProperty(name = KIND, havingValue = "simulate")
    StopsInRun stopsInSimulation(EmergencyWatch watch, RecordStops record, DeskClock clock) {
        return new StopsInRun(watch, record, clock);
    }

    @Bean
    @ConditionalOnProperty(name = KIND, havingValue = "replay")
    StopsInRun stopsInReplay(EmergencyWatch watch, RecordStops record, DeskClock clock) {
        return new StopsInRun(watch, record, clock);
    }
}
