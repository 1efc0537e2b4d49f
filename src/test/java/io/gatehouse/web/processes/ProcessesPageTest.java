package io.gatehouse.web.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.page.Message;
import io.gatehouse.workflow.TestProcesses;
import io.gatehouse.workflow.engine.EngineJob;
import io.gatehouse.workflow.engine.ReadWork;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A step fails on a running desk of two accounts; who may look does, and who may mend does. */
@SpringBootTest(
        classes = GatehouseApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:processes-page;DB_CLOSE_DELAY=-1",
            "gatehouse.run.folder=target/processes-page/${random.uuid}",
            "gatehouse.run.speed=86400",
            "gatehouse.accounts=paper,second",
            "logging.level.root=error"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class ProcessesPageTest {

    private static final String PROCESS = "/accounts/paper/processes/" + TestProcesses.MENDABLE;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DeskView desk;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ReadWork work;

    private MockMvcTester mvc;
    private String instance;

    @BeforeEach
    void aStepHasFailed() {
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        await().until(() -> desk.whyClosed().isEmpty());
        instance = runtime.createProcessInstanceQuery().processDefinitionKey(TestProcesses.MENDABLE).list().stream()
                .map(found -> found.getId())
                .findFirst()
                .orElseGet(() -> TestProcesses.start(
                        repository, runtime, TestProcesses.MENDABLE, TestProcesses.MENDABLE + ":paper:one"));
        await().until(() -> !failed().isEmpty());
    }

    private List<String> failed() {
        return work.jobs(Set.of(instance)).stream()
                .filter(job -> job.state() == EngineJob.State.FAILED)
                .map(EngineJob::id)
                .toList();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user("vic").roles("VIEWER")).exchange();
    }

    private MvcTestResult post(String path, String role, String reason) {
        return mvc.post()
                .uri(PROCESS + path)
                .param("reason", reason)
                .param("v", "1")
                .param("shown", "1")
                .with(user("ann").roles(role))
                .with(csrf())
                .exchange();
    }

    private static Object told(MvcTestResult result) {
        return Objects.requireNonNull(result.getMvcResult().getFlashMap().get("message"));
    }

    @Test
    @Order(1)
    void theFirstLineSaysWhatIsStuck() {
        assertThat(get("/accounts/paper/processes"))
                .hasStatusOk()
                .bodyText()
                .contains("! 1 failed step waits for a person", "Daily trading cycle", "Mendable");
        assertThat(get("/accounts/second/processes"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is stuck: 0 instances run");
    }

    @Test
    @Order(1)
    void everyPartOfAPageComesAlone() {
        for (String part : List.of("steps", "running", "failed", "retrying", "timers", "ended")) {
            assertThat(get(PROCESS + "?v=1&part=" + part))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<html", "<h1");
        }
        for (String part : List.of("standing", "way", "jobs", "tasks", "held")) {
            assertThat(get(PROCESS + "/instances/" + instance + "?part=" + part))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<html");
        }
        assertThat(get(PROCESS + "?part=failures")).bodyText().contains("! 1");
    }

    @Test
    @Order(1)
    void theFailedStepIsThereWithItsCause() {
        assertThat(get(PROCESS)).hasStatusOk().bodyText().contains("! Mend", "goOn", "Retry all 1");
        assertThat(get(PROCESS + "/instances/" + instance))
                .hasStatusOk()
                .bodyText()
                .contains("! Mend", "goOn");
    }

    @Test
    @Order(1)
    void everyListIsAFileAsWell() {
        assertThat(get("/accounts/paper/processes.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("mendable,Mendable,1,0,1,");
        assertThat(get(PROCESS + "/steps.csv?steps-sort=failed&steps-order=desc"))
                .hasStatusOk()
                .bodyText()
                .contains("\r\nServiceTask_Mend,");
        assertThat(get(PROCESS + "/running.csv")).hasStatusOk().bodyText().contains("\r\n" + instance + ",one,");
    }

    @Test
    @Order(1)
    void anInstanceOfAnotherAccountIsUnknown() {
        assertThat(get("/accounts/second/processes/mendable/instances/" + instance))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/accounts/paper/processes/signal-to-trade/instances/" + instance))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/accounts/second/processes/mendable")).bodyText().doesNotContain("! Mend");
    }

    @Test
    @Order(1)
    void whatIsNotThereIsNotFoundAndWhatIsMeaninglessIsRefused() {
        assertThat(get("/accounts/paper/processes/nothing")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(PROCESS + "?v=9")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(PROCESS + "?heat=sound")).hasStatus(HttpStatus.BAD_REQUEST);
        for (String wrong : List.of("finished-start=-1", "steps-sort=luck", "running-order=up", "running-size=all")) {
            assertThat(get(PROCESS + "?" + wrong)).hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(get(PROCESS + "?q=" + "x".repeat(101))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    @Order(1)
    void theDiagramIsFetchedOnce() {
        MvcTestResult first = get(PROCESS + "/diagram?v=1");
        String tag = first.getResponse().getHeader("ETag");

        assertThat(first).hasStatusOk().bodyText().contains("ServiceTask_Mend");
        assertThat(mvc.get()
                        .uri(PROCESS + "/diagram?v=1")
                        .header("If-None-Match", String.valueOf(tag))
                        .with(user("vic").roles("VIEWER")))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    @Order(1)
    void whoMayNotRetryChangesNothing() {
        String job = failed().get(0);

        for (String role : List.of("VIEWER", "APPROVER")) {
            assertThat(post("/jobs/" + job + "/retry", role, "I want to")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/retry", role, "I want to")).hasStatus(HttpStatus.FORBIDDEN);
        }
        for (String role : List.of("VIEWER", "APPROVER", "OPERATOR")) {
            assertThat(post("/timers/" + job + "/fire", role, "I want to")).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(told(post("/timers/" + job + "/fire", "ADMIN", "I want to")))
                .asString()
                .contains("Nothing was changed: the clock is simulated");
        assertThat(told(post("/jobs/" + job + "/retry", "OPERATOR", " ")))
                .asString()
                .contains("a reason is required");
        assertThat(get(PROCESS + "?retry=" + job)).bodyText().contains("is for operators and administrators");
        assertThat(failed()).containsExactly(job);
    }

    @Test
    @Order(1)
    void aStepIsTriedAgainOnlyAtTheAddressOfItsProcess() {
        String job = failed().get(0);
        String other = PROCESS.replace(TestProcesses.MENDABLE, "signal-to-trade");

        MvcTestResult result = mvc.post()
                .uri(other + "/jobs/" + job + "/retry")
                .param("reason", "a step of another process")
                .param("back", PROCESS + "?v=1")
                .with(user("ann").roles("OPERATOR"))
                .with(csrf())
                .exchange();

        assertThat(told(result)).asString().contains("Nothing was changed: step " + job + " of signal-to-trade");
        assertThat(result.getResponse().getRedirectedUrl()).startsWith(other + "?said=");
        assertThat(failed()).containsExactly(job);
    }

    @Test
    @Order(1)
    void whatFailsAgainIsSaid() {
        String job = failed().get(0);

        assertThat(told(post("/jobs/" + job + "/retry", "OPERATOR", "let us see")))
                .isEqualTo(new Message("bad", "1 retried, 1 failed again"));
        assertThat(failed()).containsExactly(job);
    }

    @Test
    @Order(2)
    void aMendedStepGoesOnAndItsInstanceIsFoundAmongTheFinished() {
        runtime.setVariable(instance, "goOn", "yes");

        assertThat(told(post("/retry", "OPERATOR", "it is mended")))
                .isEqualTo(new Message("ok", "1 retried: it goes on"));

        assertThat(work.processes(new AccountId("paper")))
                .filteredOn(process -> process.definition().key().equals(TestProcesses.MENDABLE))
                .singleElement()
                .satisfies(process -> assertThat(process.finished()).isEqualTo(1));
        MvcTestResult file = get(PROCESS + "/finished.csv?v=1&q=ONE");
        assertThat(file)
                .hasStatusOk()
                .bodyText()
                .startsWith("instance,business key,version")
                .contains(",mendable:paper:one,", ",EndEvent_Mended\r\n");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"paper-mendable-finished-\\d{4}-\\d\\d-\\d\\d.csv\"");
        for (String sort : List.of("key", "started", "ended", "took")) {
            assertThat(get(PROCESS + "?finished-sort=" + sort + "&part=ended"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("aria-sort=\"ascending\"", "/instances/" + instance);
        }
        assertThat(get(PROCESS + "?q=nobody&part=ended"))
                .bodyText()
                .contains("Nothing fits words “nobody”; without it there is 1.");
        assertThat(get(PROCESS + "/instances/" + instance))
                .hasStatusOk()
                .bodyText()
                .contains("Ended", "Mended", "goOn");
        assertThat(get("/accounts/paper/audit?action=step-retried")).bodyText().contains("it is mended");
        assertThat(told(post("/retry", "OPERATOR", "again")))
                .asString()
                .contains("0 steps have failed now, where 1 were shown");
    }
}
