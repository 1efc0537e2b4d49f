package io.gatehouse.workflow.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.time.SystemDeskClock;
import io.gatehouse.workflow.inbox.Person;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterveneInRealTimeTest {

    private final WhyNotIntervene whyNot = new WhyNotIntervene(new SystemDeskClock());

    @Test
    void anAdministratorMayFireATimerOfTheWallClock() {
        assertThat(whyNot.fire(new Person("root", Set.of("admin")))).isEmpty();
        assertThat(whyNot.fire(new Person("ann", Set.of("operator")))).isPresent();
    }

    @Test
    void operatorsAndAdministratorsMayTryAFailedStepAgain() {
        assertThat(whyNot.retry(new Person("root", Set.of("admin")))).isEmpty();
        assertThat(whyNot.retry(new Person("ann", Set.of("operator")))).isEmpty();
        assertThat(whyNot.retry(new Person("lee", Set.of("approver")))).isPresent();
    }
}
