package io.gatehouse.bench;

import io.gatehouse.ledger.TradeId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Tasks that do nothing and answer as a day with two trades would: what the engine costs by itself. */
@TestConfiguration(proxyBeanMethods = false)
class EmptyTasks {

    @Bean
    Day dailyTradingCycle(NyseCalendar calendar, DeskClock clock) {
        return new Day(calendar, clock);
    }

    @Bean
    Signal signalToTrade(DeskClock clock) {
        return new Signal(clock);
    }

    /** Stands in for the tasks of daily-trading-cycle. */
    public record Day(NyseCalendar calendar, DeskClock clock) {

        public void openSession(DelegateExecution execution) {}

        public void compareWithBroker(DelegateExecution execution) {
            execution.setVariable("comparisonDue", false);
        }

        public void readRegime(DelegateExecution execution) {}

        public void scanMarket(DelegateExecution execution) {
            execution.setVariable("anySignals", true);
        }

        public void assessRisk(DelegateExecution execution) {
            execution.setVariable("anyApproved", true);
            execution.setVariable("anyWaiting", false);
        }

        public void offerFreedSlots(DelegateExecution execution) {}

        public List<String> approvedTrades(DelegateExecution execution) {
            String session = (String) execution.getVariable("session");
            return List.of("paper:" + session + ":AAAA", "paper:" + session + ":BBBB");
        }

        public void watchPositions(DelegateExecution execution) {
            execution.setVariable(
                    "marketStillOpen",
                    nextWatchAt(execution).isBefore(session(execution).marketClosesAt()));
        }

        public void settleSession(DelegateExecution execution) {}

        public void measureSession(DelegateExecution execution) {}

        public void writeArtifact(DelegateExecution execution) {}

        public void evaluatePhase(DelegateExecution execution) {}

        public Instant nextComparisonAt(DelegateExecution execution) {
            return clock.now();
        }

        public Instant marketOpensAt(DelegateExecution execution) {
            return session(execution).marketOpensAt();
        }

        public Instant scanAt(DelegateExecution execution) {
            return session(execution).at(LocalTime.of(9, 45));
        }

        public Instant nextWatchAt(DelegateExecution execution) {
            return clock.now().plus(Duration.ofMinutes(15));
        }

        public Instant settleAt(DelegateExecution execution) {
            return session(execution).marketClosesAt().plus(Duration.ofMinutes(10));
        }

        private TradingSession session(DelegateExecution execution) {
            return calendar.sessionOn(LocalDate.parse((String) execution.getVariable("session")))
                    .orElseThrow();
        }
    }

    /** Stands in for the tasks of signal-to-trade. */
    public record Signal(DeskClock clock) {

        public void submitOrder(DelegateExecution execution) {
            TradeId.parse((String) execution.getVariable("tradeId"));
            execution.setVariable("orderSubmitted", true);
        }

        public Instant patienceEndsAt(DelegateExecution execution) {
            return clock.now().plus(Duration.ofMinutes(2));
        }

        public void checkOrder(DelegateExecution execution) {
            execution.setVariable("orderEnded", true);
            execution.setVariable("repriceDue", false);
            execution.setVariable("cancelDue", false);
            execution.setVariable("fateUnknown", false);
        }

        public void repriceOrder(DelegateExecution execution) {}

        public void cancelOrder(DelegateExecution execution) {}

        public void lookUpOrder(DelegateExecution execution) {}

        public void recordOutcome(DelegateExecution execution) {
            execution.setVariable("executed", true);
        }
    }
}
