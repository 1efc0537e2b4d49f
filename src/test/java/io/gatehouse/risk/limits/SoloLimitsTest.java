package io.gatehouse.risk.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.audit.TestAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.jdbc.TestLedger;
import io.gatehouse.risk.jdbc.LimitTables;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.SimulatedDeskClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk of one person, without an engine. */
@DatabaseTest
class SoloLimitsTest {

    private static final TestDatabase DATABASE = TestDatabase.of("ledger", "risk", "audit");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T16:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final AccountId account = new AccountId(TestDatabase.newAccount());
    private final SimulatedDeskClock clock = new SimulatedDeskClock(FRIDAY);
    private final LimitVersions versions = LimitTables.versions(DATABASE.jdbc());
    private final LimitRequests requests = LimitTables.requests(DATABASE.jdbc());
    private final List<Object> events = new ArrayList<>();
    private final LimitApproval solo = new LimitApproval() {
        @Override
        public int people() {
            return 1;
        }

        @Override
        public int decideWithinSessions() {
            return 3;
        }

        @Override
        public int coolOffSessions() {
            return 1;
        }
    };
    private final LimitSessions times = new LimitSessions(requests, solo, new NyseCalendar(), clock);

    @SuppressWarnings("NullAway.Init")
    private FollowLimits follow;

    @SuppressWarnings("NullAway.Init")
    private AskForLimits ask;

    @SuppressWarnings("NullAway.Init")
    private DecideLimits decide;

    @BeforeEach
    void open() {
        follow = new FollowLimits(
                requests,
                versions,
                new TestLedger(DATABASE).ledger(),
                TestAudit.of(DATABASE, account, folder, clock),
                times,
                events::add);
        ask = new AskForLimits(requests, versions, follow, times, TestLimits.file(Map.of()));
        decide = new DecideLimits(versions, follow, times, solo);
    }

    private static <T> T in(Supplier<T> work) {
        return DATABASE.inTransaction(work);
    }

    private LimitRequestId asks(String heat) {
        LimitsAsked asked = in(() -> ask.change(account, Map.of("heat", heat), "olga", "why not"));
        return ((LimitsAsked.Opened) asked).request().id();
    }

    @Test
    void whoAgreesWithThemselvesSleepsOnItForAWholeSession() {
        LimitRequestId id = asks("0.08");

        assertThat(in(() -> decide.decide(id, "olga", true, "still"))).isEmpty();

        // Monday is slept on; Tuesday 07:00 in New York.
        assertThat(times.bindsFrom(id)).isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void somebodyElsesYesBindsFromTheNextSession() {
        LimitRequestId id = asks("0.08");
        in(() -> decide.decide(id, "adam", true, "yes"));

        assertThat(times.bindsFrom(id)).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(in(() -> decide.decide(id, "adam", false, "no")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("it was decided before: approved by adam"));
    }

    @Test
    void whatTightensBindsAtOnce() {
        LimitRequestId id = asks("0.05");
        in(() -> decide.decide(id, "adam", true, "better safe"));

        assertThat(times.bindsFrom(id)).isEqualTo(FRIDAY);
    }

    @Test
    void aYesThatComesTooLateDoesNotCount() {
        LimitRequestId id = asks("0.08");
        clock.advanceTo(times.decideBy(id));

        assertThat(in(() -> decide.decide(id, "adam", true, "yes")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("it is too late"));
        assertThat(in(() -> decide.decide(id, "adam", false, "no"))).isEmpty();
    }

    @Test
    void nothingIsAppliedTwiceOrUnasked() {
        LimitRequestId id = asks("0.08");
        assertThat(in(() -> decide.apply(id))).isFalse();
        in(() -> decide.decide(id, "adam", true, "yes"));
        assertThat(in(() -> decide.apply(id))).isTrue();
        assertThat(in(() -> decide.apply(id))).isFalse();

        assertThat(versions.of(account)).extracting(LimitVersion::number).containsExactly(1, 2);
        assertThat(events).singleElement().isInstanceOf(LimitsChanged.class);
        in(() -> {
            decide.lapse(id);
            decide.overtake(id);
            return true;
        });
        assertThat(decide.request(id).steps()).hasSize(2);
    }

    @Test
    void anotherNodeReadsTheNewVersionAtOnce() {
        KeptLimits here = new KeptLimits(versions, TestLimits.file(Map.of("max-heat", "0.03")));
        assertThat(here.of(account).maxHeat()).isEqualByComparingTo("0.03");
        LimitRequestId id = asks("0.05");
        assertThat(here.of(account).maxHeat()).isEqualByComparingTo("0.06");

        in(() -> decide.apply(id));

        assertThat(here.of(account).maxHeat()).isEqualByComparingTo("0.05");
        assertThat(here.of(account)).isSameAs(here.of(account));
    }

    @Test
    void whoAsksSeesWhatBindsAndWhatBecameOfEachRequest() {
        LimitRequestId applied = asks("0.05");
        in(() -> decide.decide(applied, "adam", true, "better safe"));
        in(() -> decide.apply(applied));
        LimitRequestId open = asks("0.08");

        List<LimitRequest> all = requests.of(account);
        LimitsView view = LimitsView.of(versions.version(account, 2), all);
        assertThat(view.account()).isEqualTo(account.value());
        assertThat(view.version()).isEqualTo(2);
        assertThat(view.since()).isEqualTo(FRIDAY.toString());
        assertThat(view.limits())
                .hasSize(LimitKey.values().length)
                .contains(new LimitsView.Limit("max-heat", "0.05", "smaller"));
        assertThat(view.open()).singleElement().satisfies(request -> {
            assertThat(request.id()).isEqualTo(open.value());
            assertThat(request.progress()).isEqualTo("open");
            assertThat(request.kind()).isEqualTo("loosening");
            assertThat(request.requestedBy()).isEqualTo("olga");
            assertThat(request.changes()).containsExactly(new LimitsView.Changed("max-heat", "0.05", "0.08"));
        });

        LimitsView.History history = LimitsView.History.of(account, all);
        assertThat(history.account()).isEqualTo(account.value());
        LimitsView.Request first = history.requests().get(0);
        assertThat(first.kind()).isEqualTo("tightening");
        assertThat(first.progress()).isEqualTo("applied");
        assertThat(first.steps().get(0))
                .isEqualTo(new LimitsView.StepView("approved", "adam", "better safe", FRIDAY.toString()));
    }

    @Test
    void aReasonOrAChangeThatIsMissingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in(() -> ask.change(account, Map.of("heat", "0.05"), "olga", " ")))
                .withMessageContaining("1 to 500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in(() -> ask.change(account, Map.of("heat", "0.05"), "olga", "x".repeat(501))))
                .withMessageContaining("1 to 500");
        assertThat(in(() -> ask.change(account, Map.of("heat", "0.06"), "olga", "x".repeat(500))))
                .isEqualTo(new LimitsAsked.Refused("nothing would change: these values are in force"));
    }

    @Test
    void aSecondLooseningWaitsForTheFirstAndATighteningDoesNot() {
        LimitRequestId first = asks("0.08");

        assertThat(in(() -> ask.change(account, Map.of("heat", "0.09"), "adam", "more")))
                .isInstanceOfSatisfying(
                        LimitsAsked.Refused.class,
                        refused -> assertThat(refused.reason()).contains("request " + first + " by olga"));
        assertThat(in(() -> ask.change(account, Map.of("heat", "0.05"), "adam", "less")))
                .isInstanceOf(LimitsAsked.Opened.class);
        assertThat(ask.open(account)).hasSize(2);
    }

    @Test
    void anEditedFileAsksOnceAndIsOvertakenWhenItIsEditedAgain() {
        assertThat(in(() -> fileSays("0.06").lookAtFile(account))).isEmpty();

        assertThat(in(() -> fileSays("0.08").lookAtFile(account))).hasValueSatisfying(request -> {
            assertThat(request.isByFile()).isTrue();
            assertThat(request.inWords()).isEqualTo("max-heat from 0.06 to 0.08");
        });
        assertThat(in(() -> fileSays("0.08").lookAtFile(account))).isEmpty();
        assertThat(fileSays("0.08").overtaken(account)).isEmpty();
        assertThat(fileSays("0.07").overtaken(account)).hasSize(1);
    }

    private AskForLimits fileSays(String heat) {
        return new AskForLimits(requests, versions, follow, times, TestLimits.file(Map.of("max-heat", heat)));
    }

    @Test
    void aDecisionHasAReasonAndIsAboutSomething() {
        LimitRequestId id = asks("0.08");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> decide.decide(id, "adam", true, " "))
                .withMessageContaining("1 to 500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decide.request(LimitRequestId.of(account, 99)))
                .withMessageContaining("there is no request");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> versions.version(account, 99))
                .withMessageContaining("no version 99");
    }
}
