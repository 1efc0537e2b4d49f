package io.gatehouse.emergency;

import io.gatehouse.execution.ClearWorkingOrders;
import io.gatehouse.safety.StopFile;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SystemDeskClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What needs no database, around the stop folder. */
@Configuration(proxyBeanMethods = false)
class EmergencyConfiguration {

    @Bean
    StopRecords stopRecords(StopFile stops) {
        return new StopRecords(stops.folder());
    }

    /** People order by the machine's clock: the desk's may be a simulated one. */
    @Bean
    OrderStop orderStop(StopFile stops, StopRecords records) {
        return new OrderStop(stops, records, new SystemDeskClock());
    }

    @Bean
    EmergencyWatch emergencyWatch(
            StopFile stops,
            StopRecords records,
            AnsweredAccounts accounts,
            ClearWorkingOrders orders,
            WatchManner manner,
            DeskClock clock) {
        return new EmergencyWatch(
                stops,
                accounts.ids(),
                new AnswerStop.Means(
                        orders,
                        records,
                        clock,
                        new SystemDeskClock(),
                        "process " + ProcessHandle.current().pid()),
                manner);
    }
}
