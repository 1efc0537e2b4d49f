package io.gatehouse.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.gatehouse.GatehouseApplication;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.safety.HaltByHand;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TradingState;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.web.login.MachineTime;
import io.gatehouse.web.login.WebUser;
import io.gatehouse.workflow.TestProcesses;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import io.gatehouse.workflow.limitchange.LimitChangeProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People with nothing but a browser decide what a desk asks them, from the first word to what comes of it. */
@SpringBootTest(
        classes = {GatehouseApplication.class, DecisionsIT.Machine.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.run.speed=86400",
            "gatehouse.accounts=paper",
            "gatehouse.engine.name=decisions",
            // A gate that a few weeks on the simulated market pass.
            "gatehouse.phases.gates.proof.profitable-sessions=0",
            "gatehouse.phases.gates.proof.trades=1",
            "gatehouse.phases.gates.proof.win-rate=0.01",
            "gatehouse.phases.gates.proof.risk-reward=0.01",
            "gatehouse.phases.loss-free-trades=1",
            "logging.level.root=error",
            "spring.main.banner-mode=off"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class DecisionsIT extends BrowserDesk {

    private static final SimulatedDeskClock MACHINE = new SimulatedDeskClock(Instant.parse("2026-11-20T12:00:00Z"));

    /** By which passwords grow old. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Machine {

        @Bean
        @Primary
        MachineTime machineOfTheTest() {
            return new MachineTime(MACHINE);
        }
    }

    @Autowired
    private SimulatedDeskClock clock;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Consumer<BrokerEvent> hears;

    @Autowired
    private Latches latches;

    @Autowired
    private ReadTradingState states;

    @Autowired
    private HaltByHand halts;

    @Autowired
    private LimitChangeProcess limits;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    DecisionsIT(Browser browser) {
        super(browser);
    }

    @DynamicPropertySource
    static void traded(DynamicPropertyRegistry registry) {
        goesOnIn(PreparedDesk.traded(10), registry);
    }

    private List<OpenTask> tasks(String process) {
        return inbox.open(PAPER).stream()
                .filter(task -> task.process().equals(process))
                .toList();
    }

    private OpenTask task(String process) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !tasks(process).isEmpty());
        return tasks(process).get(0);
    }

    private TradingState state() {
        return states.of(PAPER).state();
    }

    private static Locator approve(Page page) {
        return page.locator("button[value=approve]");
    }

    @Test
    @Order(1)
    void onePersonAsksAndAnotherLetsTheAccountAdvance() {
        try (Visitor pat = visit("pat");
                Visitor lee = visit("lee")) {
            Page asks = pat.open("/phases");
            assertThat(asks.locator(".ladder .now")).hasText("Experience");
            asks.locator("main form [name=reason]").fill("the weeks went well");
            asks.locator("main form button").click();
            assertThat(asks.locator("#said")).containsText("it waits in the inbox for somebody else");
            assertThat(asks.locator("#asked")).containsText("asked by pat");
            picture(asks, "phases-asked");

            String id = task("phase-advance").id();
            pat.open("/inbox?task=" + id);
            assertThat(approve(asks)).isDisabled();
            assertThat(asks.locator(".decide")).containsText("it needs somebody other than pat who asked for it");

            Page decides = lee.open("/inbox?task=" + id);
            assertThat(decides.locator(".diff")).containsText("Proof of Concept");
            decides.locator("#f-reason").fill("I have read every criterion");
            approve(decides).click();
            assertThat(decides.locator("[data-decided]")).containsText("Decided");
            await().until(() -> tasks("phase-advance").isEmpty());

            pat.open("/inbox?task=" + id);
            assertThat(asks.locator("main")).containsText("was decided by lee");
            lee.open("/phases");
            assertThat(decides.locator(".ladder .now")).hasText("Proof of Concept");
            assertThat(decides.locator("#asked")).containsText("asked by pat, approved by lee");
            assertThat(decides.locator("#phase")).containsText("Experience → Proof of Concept");
            picture(decides, "phases-advanced");
            lee.open("/inbox/done");
            assertThat(decides.locator("#done")).containsText("I have read every criterion");
            lee.open("/audit?who=pat");
            assertThat(decides.locator("main")).containsText("the weeks went well");
            pat.expectNoFaults();
            lee.expectNoFaults();
        }
    }

    private void fiveQuestionsWithoutAnswer() {
        for (int i = 1; i <= 5; i++) {
            hears.accept(new BrokerEvent.RequestTimedOut(PAPER, "question " + i, clock.now()));
        }
    }

    private void acknowledge(Page page, String reason) {
        page.navigate(page.url()
                .replaceAll(
                        "/accounts/paper.*",
                        "/accounts/paper/inbox?task=" + task("breaker-halt").id()));
        page.locator("#f-seen").check();
        page.locator("#f-reason").fill(reason);
        page.locator(".decide .actions button").click();
        assertThat(page.locator("[data-decided]")).containsText("Decided");
    }

    @Test
    @Order(2)
    void whatABreakerHaltedGoesOnWhenAPersonHasLookedAndTheConditionIsOver() {
        try (Visitor ann = visit("ann")) {
            Page page = ann.open("");
            assertThat(page.locator("#conn")).hasText("Live");
            fiveQuestionsWithoutAnswer();
            Latch halt = latches.openOf(PAPER).get(0);

            assertThat(page.locator(".trading")).containsText("Halted");
            assertThat(page.locator("#latches")).containsText("5 technical errors of the broker within 60 minutes");
            assertThat(page.locator("#tasks")).containsText("Let paper enter again after api-errors");
            picture(page, "cockpit-halted");
            ann.open("/risk");
            assertThat(page.locator("#latches")).containsText("! Halted");
            page.locator("#latches a").first().click();
            assertThat(page.locator(".detail")).containsText("5 technical errors of the broker within 60 minutes");
            assertThat(page.locator(".detail")).containsText("not before");
            picture(page, "inbox-halt");

            clock.passTo(halt.notBefore().minus(Duration.ofMinutes(30)));
            fiveQuestionsWithoutAnswer();
            clock.passTo(halt.notBefore().plusSeconds(1));
            acknowledge(page, "the line was mended");
            String again = awaitTaskAfter(halt);
            assertThat(state()).isEqualTo(TradingState.HALTED);
            ann.open("/inbox?task=" + again);
            assertThat(page.locator(".detail")).containsText("acknowledged before");
            assertThat(page.locator(".detail")).containsText("by ann: the line was mended");

            clock.passTo(halt.notBefore().plus(Duration.ofMinutes(40)));
            acknowledge(page, "quiet for an hour");
            await().atMost(Duration.ofSeconds(20)).until(() -> state() == TradingState.ACTIVE);
            ann.open("");
            assertThat(page.locator(".trading")).containsText("Trading");
            ann.open("/inbox/done");
            assertThat(page.locator("#done")).containsText("quiet for an hour");
            ann.expectNoFaults();
        }
    }

    private String awaitTaskAfter(Latch halt) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> tasks("breaker-halt").stream()
                        .anyMatch(task -> !task.since().isBefore(halt.notBefore())));
        return task("breaker-halt").id();
    }

    @Test
    @Order(3)
    void allFailedStepsAreTriedAgainAtOnceAndWhatFailedAgainIsSaid() {
        try (Visitor ann = visit("ann")) {
            List<String> started = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                started.add(TestProcesses.start(
                        repository, runtime, TestProcesses.MENDABLE, TestProcesses.MENDABLE + ":paper:" + i));
            }
            Page page = ann.open("/processes");
            assertThat(page.locator("#work")).containsText("! 4 failed steps wait for a person");
            page.locator("#work a:text-is('Mendable')").click();
            started.stream().limit(3).forEach(instance -> runtime.setVariable(instance, "goOn", "yes"));

            page.locator("#failed a:text-is('Retry all 4')").click();
            page.locator("#act [name=reason]").fill("the variable is there now, but for one");
            picture(page, "process-retry-all");
            page.locator("#act button").click();

            assertThat(page.locator("#said")).hasText("4 retried, 1 failed again");
            assertThat(page.locator("#failed a:text-is('Retry all 1')")).isVisible();
            assertThat(page.locator("#ended tbody tr")).hasCount(3);
            ann.open("/audit?action=step-retried");
            assertThat(page.locator("main")).containsText("the variable is there now, but for one");
            runtime.deleteProcessInstance(started.get(3), "the test is over");
            ann.expectNoFaults();
        }
    }

    @Test
    @Order(4)
    void aTaskIsFoundClaimedAndRefusedByKeyboardAlone() {
        limits.asked(PAPER, Map.of("heat", "0.08"), "pat", "too tight");
        halts.halt(PAPER, "pat", "prices look odd");
        task("limit-change");
        task("breaker-halt");
        try (Visitor lee = visit("lee")) {
            Page page = lee.open("/settings");
            page.keyboard().press("g");
            page.keyboard().press("i");
            page.waitForURL(url -> url.endsWith("/inbox"));
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").nth(1)).isFocused();
            page.keyboard().press("k");
            assertThat(page.locator("[data-row]").first()).isFocused();
            assertThat(page.locator("[data-row]").first()).containsText("Loosen the limits of paper");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("task="));
            page.keyboard().press("c");
            assertThat(page.locator(".claims")).containsText("You claimed this");
            page.keyboard().press("r");
            assertThat(page.locator("#f-reason")).isFocused();
            page.keyboard().type("Tight is what they are for");
            page.keyboard().press("Tab");
            assertThat(page.locator("#f-confirm-typed")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#f-reason")).hasValue("Tight is what they are for");
            assertThat(page.locator("[data-decided]")).hasCount(0);
            page.keyboard().press("Tab");
            assertThat(page.locator("button[value=refuse]")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-decided]")).containsText("Decided");
            assertThat(page.locator("[data-row]").first()).isFocused();
            lee.open("/inbox/done");
            assertThat(page.locator("#done")).containsText("Tight is what they are for");
            lee.expectNoFaults();
        }
    }

    @Test
    @Order(5)
    void whoeverIsInTheListWithTheKeyboardStaysThereWhateverOthersDo() {
        String halt = task("breaker-halt").id();
        try (Visitor lee = visit("lee");
                Visitor ann = visit("ann");
                Visitor pat = visit("pat")) {
            Page page = lee.open("/inbox");
            Locator rows = page.locator("#list [data-row]");
            Locator halted = page.locator(rowOf(halt));
            halted.focus();
            ann.open("/inbox?task=" + halt).keyboard().press("c");
            assertThat(page.locator("li", new Page.LocatorOptions().setHas(halted))
                            .locator(".who"))
                    .hasText("ann");
            assertThat(halted).isFocused();

            limits.asked(PAPER, Map.of("heat", "0.08"), "ann", "too tight, I say");
            String change = task("limit-change").id();
            assertThat(page.locator(rowOf(change))).isVisible();
            assertThat(halted).isFocused();

            page.locator(rowOf(change)).focus();
            Page refuses = pat.open("/inbox?task=" + change);
            refuses.locator("#f-reason").fill("it stays as tight as it is");
            refuses.locator("button[value=refuse]").click();
            assertThat(page.locator(rowOf(change))).hasCount(0);
            assertThat(page.locator("#list [data-row]:focus")).hasCount(1);
            page.keyboard().press("k");
            assertThat(rows.first()).isFocused();

            lee.open("");
            Locator breakers = page.locator("#tiles a[href$='/risk']").last();
            breakers.focus();
            breakers.evaluate(
                    "tile => { tile.dataset.before = 'yes'; document.body.dispatchEvent(new Event('live:risk')); }");
            assertThat(page.locator("[data-before]")).hasCount(0);
            assertThat(breakers).isFocused();

            ann.page().locator("button:text-is('Give it back')").click();
            assertThat(ann.page().locator(".claims")).containsText("Nobody has claimed this");
            lee.expectNoFaults();
            ann.expectNoFaults();
            pat.expectNoFaults();
        }
    }

    private static String rowOf(String task) {
        return "[data-row][href$='task=" + task + "']";
    }

    @Test
    @Order(6)
    void aTaskIsGivenToSomebodyByNameAndTakenBack() {
        limits.asked(PAPER, Map.of("heat", "0.08"), "pat", "too tight, again");
        String id = task("limit-change").id();
        try (Visitor lee = visit("lee");
                Visitor ann = visit("ann")) {
            users.add(
                    new WebUser(
                            "max",
                            Objects.requireNonNull(users.find("lee"))
                                    .orElseThrow()
                                    .passwordHash(),
                            WebUser.Role.APPROVER),
                    Instant.EPOCH);
            Page page = lee.open("/inbox?task=" + id);
            // Who asked could not agree to it, and who is no approver could not decide it.
            assertThat(page.locator("[name=to] option")).hasText(new String[] {"lee", "max"});
            page.locator("[name=to]").selectOption("max");
            page.locator("button:text-is('Give')").click();
            assertThat(page.locator(".notice")).containsText("max has it now");
            assertThat(page.locator(".claims")).containsText("max claimed this");
            assertThat(page.locator(".decide")).containsText("max has claimed it");
            picture(page, "inbox-given");

            page.locator(".undo button").click();
            assertThat(page.locator(".claims")).containsText("Nobody has claimed this");
            assertThat(ann.open("/inbox?task=" + id).locator(".decide")).containsText("this is for admin or approver");
            ann.open("/audit?action=task-reassigned");
            assertThat(ann.page().locator("main")).containsText("given to max");
            lee.expectNoFaults();
            ann.expectNoFaults();
        }
    }

    @Test
    @Order(7)
    void whatIsPutAsideStandsUnderItsFilterAndForEverybodyElseWhereItWas() {
        String id = task("limit-change").id();
        try (Visitor lee = visit("lee");
                Visitor pat = visit("pat")) {
            Page page = lee.open("/inbox?task=" + id);
            int before = page.locator("#list [data-row]").count();
            page.locator("button:text-is('Put aside')").click();
            assertThat(page.locator(".notice")).containsText("Put aside");
            assertThat(page.locator("#list [data-row]")).hasCount(before - 1);
            assertThat(pat.open("/inbox").locator("#list [data-row]")).hasCount(before);
            page.locator("a:text-is('Snoozed')").click();
            assertThat(page.locator("#list")).containsText("put aside until");
            picture(page, "inbox-snoozed");
            assertThat(page.locator("#list [data-row]")).hasCount(1);

            lee.open("/inbox?task=" + id);
            page.locator("button:text-is('Show it again')").click();
            assertThat(page.locator("#list [data-row]")).hasCount(before);
            page.locator("button:text-is('Put aside')").click();
            page.locator(".undo button").click();
            assertThat(page.locator("#list [data-row]")).hasCount(before);
            pat.open("/audit?action=task-put-aside");
            assertThat(pat.page().locator("#lines")).containsText("hidden from lee until");
            lee.expectNoFaults();
            pat.expectNoFaults();
        }
    }

    @Test
    @Order(7)
    void theListStandsInTheOrderThatIsChosenAndGoesIntoAFile() throws IOException {
        try (Visitor lee = visit("lee")) {
            Page page = lee.open("/inbox?filter=unclaimed");
            page.locator("a:text-is('Title')").click();
            List<String> titles = page.locator("#list [data-row] b").allInnerTexts();
            assertThat(titles).isNotEmpty().isSorted();
            page.locator("#list [data-row]").first().click();
            assertThat(page.url()).contains("filter=unclaimed", "sort=title", "task=");

            Download file =
                    page.waitForDownload(() -> page.locator("a:text-is('CSV')").click());
            List<String> lines = Files.readAllLines(file.path(), StandardCharsets.UTF_8);
            assertThat(lines.get(0)).startsWith("task,what,process,since (UTC),decide by (UTC)");
            assertThat(lines).hasSize(titles.size() + 1);
            assertThat(lines.get(1)).contains(titles.get(0));
            lee.expectNoFaults();
        }
    }

    @Test
    @Order(8)
    void theseFormsAreReadableInBothThemesAndOnAPhone() {
        String id = task("limit-change").id();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Visitor lee = visit("lee", Visitor.Looks.desktop(scheme))) {
                MACHINE.advanceTo(MACHINE.now().plus(Duration.ofMinutes(6)));
                Page page = lee.open("/inbox?task=" + id);
                assertThat(page.locator("#f-confirm-password")).isVisible();
                picture(page, "inbox-danger-" + scheme.name().toLowerCase(Locale.ROOT));
                lee.expectAccessible();
                lee.open("/phases");
                lee.expectAccessible();
                lee.expectNoFaults();
            }
        }
        try (Visitor lee = visit("lee", Visitor.Looks.phone())) {
            for (String place : List.of("/inbox?task=" + id, "/phases")) {
                Page page = lee.open(place);
                picture(page, (place.startsWith("/inbox") ? "inbox-danger" : "phases-form") + "-phone");
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                        .as("sideways scroll of " + place)
                        .isLessThanOrEqualTo(0);
            }
            lee.expectNoFaults();
        }
    }

    @Test
    @Order(9)
    void moreRiskAsksForTheAmountAndThePasswordOnceMoreAndKeepsWhatWasTyped() {
        String id = task("limit-change").id();
        try (Visitor lee = visit("lee")) {
            Page page = lee.open("/inbox?task=" + id);
            assertThat(page.locator("#f-confirm-password")).hasCount(0);
            page.locator("#f-reason").fill("thirty sessions are enough");
            MACHINE.advanceTo(MACHINE.now().plus(Duration.ofMinutes(6)));

            approve(page).click();
            assertThat(page.locator("#f-confirm-typed-fault")).containsText("type 0.08 to agree");
            assertThat(page.locator("#f-confirm-password")).isVisible();
            page.locator("#f-confirm-typed").fill("0.08");
            approve(page).click();
            assertThat(page.locator("#f-confirm-password-fault")).containsText("more than 5 minutes ago");
            page.locator("#f-confirm-password").fill("not mine");
            picture(page, "inbox-password");
            lee.expectAccessible();
            approve(page).click();
            assertThat(page.locator("#f-confirm-password-fault")).containsText("that is not the password of lee");
            assertThat(page.locator("#f-confirm-password")).hasValue("");
            assertThat(page.locator("#f-confirm-typed")).hasValue("0.08");
            assertThat(page.locator("#f-reason")).hasValue("thirty sessions are enough");

            assertThat(decideAsTheApi(page, id)).isEqualTo("403 password-needed");
            assertThat(tasks("limit-change")).hasSize(1);

            page.locator("#f-confirm-password").fill(PASSWORD);
            approve(page).click();
            assertThat(page.locator("[data-decided]")).containsText("Decided");
            await().until(() -> tasks("limit-change").isEmpty());
            lee.expectNoFaults();
        }
    }

    /** With the session of the page, as somebody would who sits before it and knows the API. */
    private static Object decideAsTheApi(Page page, String task) {
        return page.evaluate("""
                async path => {
                  const answer = await fetch(path, {method: 'POST',
                    headers: {'Content-Type': 'application/json', 'X-Gatehouse-Client': 'test'},
                    body: JSON.stringify({decision: 'approve', reason: 'nobody looks'})});
                  return answer.status + ' ' + (await answer.json()).code;
                }""", "/api/v1/accounts/paper/tasks/" + task + "/decision");
    }

    @Test
    @Order(10)
    void whatIsStoppedIsResumedByTwoWhoMeanIt() {
        try (Visitor ann = visit("ann");
                Visitor lee = visit("lee")) {
            Page first = ann.open("/risk");
            first.locator("#stop").click();
            first.locator("#stop-dialog [name=reason]").fill("prices that cannot be");
            first.locator("#stop-dialog button.stop").click();
            assertThat(first.locator("h1")).containsText("All trading is stopped");
            ann.open("/inbox?task=" + task("emergency-stop").id());
            first.locator("#f-seen").check();
            first.locator("#f-reason").fill("the feed was wrong, and is right again");
            first.locator(".decide .actions button").click();
            assertThat(first.locator("#f-confirm-typed-fault")).containsText("type resume to agree");
            assertThat(first.locator("#f-seen")).isChecked();
            first.locator("#f-confirm-typed").fill("resume");
            first.locator(".decide .actions button").click();
            assertThat(first.locator("[data-decided]")).containsText("Decided");

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> task("emergency-stop").content().title().startsWith("Agree"));
            Page second = lee.open("/inbox?task=" + task("emergency-stop").id());
            assertThat(second.locator(".detail")).containsText("by ann: the feed was wrong");
            picture(second, "inbox-resume");
            second.locator("#f-reason").fill("seen on a second screen");
            second.locator("#f-confirm-typed").fill("Resume");
            approve(second).click();
            assertThat(second.locator("[data-decided]")).containsText("Decided");
            await().atMost(Duration.ofSeconds(30)).until(() -> state() != TradingState.STOPPED);
            ann.expectNoFaults();
            lee.expectNoFaults();
        }
    }
}
