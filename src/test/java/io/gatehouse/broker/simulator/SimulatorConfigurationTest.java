package io.gatehouse.broker.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.TestDatabase;
import io.gatehouse.desk.EventSource;
import io.gatehouse.execution.Answer;
import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerUnavailable;
import io.gatehouse.execution.OrderGate;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.ScriptedMarket;
import io.gatehouse.money.Money;
import io.gatehouse.safety.TestSafety;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class SimulatorConfigurationTest {

    private final DeskClock clock = new SimulatedDeskClock(SimulatorBench.newYork(SimulatorBench.MONDAY, "10:00"));
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(SimulatorConfiguration.class)
            .withBean(DeskClock.class, () -> clock)
            .withBean(NyseCalendar.class)
            .withBean(OrderGate.class, () -> new OrderGate(TestSafety.states(TestDatabase.of("ledger", "safety"))))
            .withBean(MarketData.class, () -> new ScriptedMarket(clock));

    @Test
    void isTheBrokerUnlessAnotherIsChosen() {
        context.run(running -> {
            assertThat(running).hasSingleBean(Broker.class).hasSingleBean(EventSource.class);
            LeasedBroker broker = running.getBean(LeasedBroker.class);
            broker.open();
            assertThat(broker.cash(SimulatorBench.PAPER)).isEqualTo(Answer.of(Money.ofDollars(100_000)));
        });
        context.withPropertyValues("gatehouse.broker.kind=ibkr")
                .run(running -> assertThat(running).doesNotHaveBean(Broker.class));
    }

    @Test
    void takesAccountsCashFaultsAndJournalFromTheSettings(@TempDir Path directory) {
        context.withPropertyValues(
                        "gatehouse.accounts=paper,second",
                        "gatehouse.broker.simulator.starting-cash=2000.50",
                        "gatehouse.broker.simulator.journal=" + directory,
                        "gatehouse.broker.simulator.faults.unanswered-queries=1")
                .run(running -> {
                    LeasedBroker broker = running.getBean(LeasedBroker.class);
                    AccountId second = new AccountId("second");
                    broker.open();
                    assertThat(Files.readString(directory.resolve("broker.jsonl")))
                            .contains("2000.5");
                    assertThat(broker.cash(second)).isInstanceOf(Answer.Unknown.class);
                    assertThat(directory.resolve("broker.jsonl")).isNotEmptyFile();
                });
        try (DirectoryLock released = DirectoryLock.of(directory)) {
            assertThat(released).isNotNull();
        }
    }

    @Test
    void knowsAndSendsNothingWhileThisNodeDoesNotHoldTheAccounts() {
        context.run(running -> {
            LeasedBroker broker = running.getBean(LeasedBroker.class);
            List<Answer<?>> answers = List.of(
                    broker.cash(SimulatorBench.PAPER),
                    broker.positions(SimulatorBench.PAPER),
                    broker.workingOrders(SimulatorBench.PAPER),
                    broker.find(SimulatorBench.PAPER, new OrderRef("x")),
                    broker.activitySince(SimulatorBench.PAPER, clock.now()));

            assertThat(answers).allMatch(Answer.Unknown.class::isInstance);
            assertThatThrownBy(() -> broker.cancel(SimulatorBench.PAPER, new OrderRef("x")))
                    .isInstanceOf(BrokerUnavailable.class);
            assertThat(broker.nextDue()).isEmpty();
            assertThat(broker.latestInstant()).isEmpty();
            broker.runDue();

            broker.open();
            broker.open();
            assertThat(broker.cash(SimulatorBench.PAPER)).isInstanceOf(Answer.Known.class);
            broker.close();
            assertThat(broker.cash(SimulatorBench.PAPER)).isInstanceOf(Answer.Unknown.class);
        });
    }

    @Test
    void refusesSettingsThatAreNone() {
        context.withPropertyValues("gatehouse.broker.simulator.faults.lost-events=1.5")
                .run(running -> assertThat(running)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("the fault rate lost-events is a probability in [0, 1]; have 1.5"));
        context.withPropertyValues("gatehouse.broker.simulator.starting-cash=-1")
                .run(running -> assertThat(running).getFailure().rootCause().hasMessageContaining("startingCash"));
    }
}
