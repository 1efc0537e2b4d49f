package io.gatehouse.workflow;

import static io.gatehouse.workflow.phasedowngrade.PhaseDowngrade.Elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.phases.ClosedTrades;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.WatchPhase;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.workflow.inbox.Decided;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.inbox.Person;
import io.gatehouse.workflow.phaseadvance.PhaseAdvanceProcess;
import io.gatehouse.workflow.phasedowngrade.PhaseDowngrade;
import io.gatehouse.workflow.phasedowngrade.PhaseDowngradeProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PhaseMoves.Test
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PhaseDowngradeProcessTest {

    private static final Person OLGA = new Person("olga", Set.of("operator"));

    @Autowired
    private ProcessDesk.Setting setting;

    @Autowired
    private WatchPhase watch;

    @Autowired
    private PhaseBook phases;

    @Autowired
    private Latches halts;

    @Autowired
    private ClosedTrades trades;

    @Autowired
    private PhaseAdvanceProcess advance;

    @Autowired
    private PhaseDowngradeProcess downgrade;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TransactionTemplate transaction;

    private ProcessDesk desk;

    @BeforeEach
    void situation() {
        desk = new ProcessDesk(setting);
        desk.runUntil(desk.session.at(java.time.LocalTime.of(8, 0)));
    }

    private void losesThreeInARow() {
        for (int i = 0; i < 3; i++) {
            PhaseMoves.closed(desk, trades, transaction, "-90");
        }
        transaction.executeWithoutResult(status -> watch.look(desk.account));
        desk.runUntil(desk.clock.now().plusSeconds(1));
    }

    private OpenTask task() {
        return inbox.open(desk.account).get(0);
    }

    private Latch halt() {
        return halts.openOf(desk.account).get(0);
    }

    @Test
    @Order(1)
    void asksForAnAcknowledgementAndTakesOpenAdvancesAway() {
        PhaseMoves.closed(desk, trades, transaction, "20");
        advance.asked(desk.account, Phase.PROOF_OF_CONCEPT, "olga", "it went well");
        assertThat(task().process()).isEqualTo("phase-advance");

        losesThreeInARow();

        assertThat(inbox.open(desk.account)).extracting(OpenTask::process).containsExactly("phase-downgrade");
        assertThat(task().content().title()).isEqualTo("Let " + desk.account + " enter again after its downgrade");
        assertThat(task().content().facts())
                .anySatisfy(fact -> assertThat(fact.value()).contains("3 losses in a row"));
        assertThat(task().decideBy()).isEmpty();
    }

    @Test
    @Order(2)
    void aNamedPersonLetsEntriesGoOn() {
        losesThreeInARow();
        Latch halt = halt();

        assertThat(inbox.decide(task().id(), OLGA, Map.of("seen", "false", "reason", "fine")))
                .isInstanceOf(Decided.Faulty.class);
        assertThat(inbox.decide(task().id(), OLGA, Map.of("seen", "true", "reason", "a bad week")))
                .isInstanceOf(Decided.Done.class);

        Optional<Latch.Acknowledgement> by = halts.find(halt.id()).orElseThrow().acknowledged();
        assertThat(by).hasValueSatisfying(said -> {
            assertThat(said.person()).isEqualTo("olga");
            assertThat(said.words()).isEqualTo("a bad week");
        });
        assertThat(desk.visited(PhaseDowngrade.businessKey(halt.id())))
                .contains(Elements.TELL_PEOPLE, Elements.DOWNGRADE_ACKNOWLEDGED);
        assertThat(desk.hasEnded(PhaseDowngrade.businessKey(halt.id()))).isTrue();
    }

    @Test
    @Order(3)
    void aHaltOfWhichNobodyIsAskedIsAskedForWhenTheDeskStarts() {
        transaction.executeWithoutResult(status -> halts.close(Latch.closed(
                desk.account + ":77",
                desk.account,
                Cause.PHASE_DOWNGRADE,
                desk.session.date(),
                desk.clock.now(),
                "3 losses in a row")));
        assertThat(inbox.open(desk.account)).isEmpty();

        downgrade.askForOpenHalts(desk.account);
        downgrade.askForOpenHalts(desk.account);
        desk.runUntil(desk.clock.now().plusSeconds(1));

        assertThat(inbox.open(desk.account)).hasSize(1);
    }

    @Test
    @Order(4)
    void aDowngradeThatIsRolledBackAsksNobody() {
        for (int i = 0; i < 3; i++) {
            PhaseMoves.closed(desk, trades, transaction, "-90");
        }

        transaction.executeWithoutResult(status -> {
            watch.look(desk.account);
            status.setRollbackOnly();
        });
        desk.runUntil(desk.clock.now().plusSeconds(1));

        assertThat(phases.transitions(desk.account)).isEmpty();
        assertThat(inbox.open(desk.account)).isEqualTo(List.of());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(desk.flowsNeverTaken(PhaseDowngrade.KEY)).isEmpty();
    }
}
