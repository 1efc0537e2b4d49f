package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.time.DeskClock;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.phasedowngrade.PhaseDowngradeProcess;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The whole desk, standing still before its first session, asked and told about phases through its doors. */
@SpringBootTest(
        classes = GatehouseApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:phase-api;DB_CLOSE_DELAY=-1",
            "gatehouse.run.folder=target/phase-api/${random.uuid}",
            "gatehouse.run.speed=86400",
            "gatehouse.accounts=paper",
            "logging.level.root=error"
        })
@SuppressWarnings("NullAway.Init")
class PhaseApiTest {

    private static final AccountId PAPER = new AccountId("paper");
    private static final String API = "/api/v1/accounts/paper";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DeskView desk;

    @Autowired
    private Latches halts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DeskClock clock;

    @Autowired
    private PhaseDowngradeProcess downgrades;

    @Autowired
    private Inbox inbox;

    private MockMvcTester mvc;

    @BeforeEach
    void openTheDoors() {
        await().until(() -> desk.whyClosed().isEmpty());
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(API + path).with(user("ann").roles("OPERATOR")).exchange();
    }

    private MvcTestResult acknowledge(String halt, String reason, RequestPostProcessor... who) {
        var request = mvc.post()
                .uri(API + "/halts/{halt}/acknowledgement", halt)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"" + reason + "\"}");
        for (RequestPostProcessor each : who) {
            request = request.with(each);
        }
        return request.exchange();
    }

    private void halt(String id) {
        transaction.executeWithoutResult(status -> halts.close(Latch.closed(
                id, PAPER, Cause.PHASE_DOWNGRADE, LocalDate.of(2026, 1, 2), clock.now(), "3 losses in a row")));
        downgrades.askForOpenHalts(PAPER);
        await().until(() ->
                inbox.open(PAPER).stream().anyMatch(task -> task.businessKey().endsWith(id)));
    }

    @Test
    void aNewAccountIsInExperienceWithTheStrategysContracts() {
        assertThat(get("/phase")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"account":"paper","phase":"experience","name":"Experience","sizeInForce":null,"sizeCut":false,
                         "evidenceFrom":null,"growthFrozen":false,"evidenceFrom":null,"moves":[]}
                        """);
    }

    @Test
    void theGateSaysWhatIsMissingAndHowMuchMore() {
        assertThat(get("/phase/gate?to=proof"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.verdict")
                .isEqualTo("NOT_ENOUGH_EVIDENCE");
        assertThat(get("/phase/gate?to=proof"))
                .bodyJson()
                .extractingPath("$.criteria[*].name")
                .asArray()
                .isNotEmpty();
    }

    @Test
    void noPhaseIsSkippedAndNoneIsInvented() {
        assertThat(get("/phase/gate?to=scaling"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("from Experience the next phase is Proof of Concept, and no phase is skipped");
        assertThat(get("/phase/gate?to=vip"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("experience, proof, trial, scaling; have 'vip'");
    }

    @Test
    void aPersonAcknowledgesAHaltByNameAndOnce() {
        halt("paper:901");

        assertThat(acknowledge("paper:901", "checked the fills", user("bob").roles("APPROVER"), csrf()))
                .hasStatusOk();
        assertThat(halts.find("paper:901").orElseThrow().acknowledged())
                .get()
                .extracting(Latch.Acknowledgement::person, Latch.Acknowledgement::words)
                .containsExactly("bob", "checked the fills");
        assertThat(acknowledge("paper:901", "again", user("ann").roles("OPERATOR"), csrf()))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("account paper has no open halt 'paper:901'");
    }

    @Test
    void anOpenHaltStandsOnThePageBecauseItWaitsForAPerson() {
        halt("paper:903");

        assertThat(get("/status"))
                .bodyJson()
                .extractingPath("$.notices[0]")
                .asString()
                .startsWith("HALTED since")
                .contains("by phase-downgrade: 3 losses in a row");
        assertThat(acknowledge("paper:903", "seen", user("ann").roles("OPERATOR"), csrf()))
                .hasStatusOk();
    }

    @Test
    void withoutAReasonALoginOrTheRightNothingIsAcknowledged() {
        halt("paper:902");

        assertThat(acknowledge("paper:902", "", user("ann").roles("OPERATOR"), csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(acknowledge("paper:902", "no login", csrf())).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(acknowledge("paper:902", "another site", user("ann").roles("OPERATOR")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(acknowledge(
                        "paper:902",
                        "the command line's token",
                        user("local-cli").roles("LOCAL"),
                        csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(halts.find("paper:902").orElseThrow().acknowledged()).isEmpty();
    }

    @Test
    void theHistoryIsOneObjectWithItsTotals() {
        assertThat(get("/phase/history?limit=5"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .bodyJson()
                .extractingPath("$.totals.sessions")
                .isEqualTo(0);
    }

    @Test
    void anExportIsAFileInEachFormat() {
        assertThat(get("/phase/export?start=2026-01-01&end=2026-12-31"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .hasHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"phase-paper-2026-01-01-2026-12-31.csv\"")
                .bodyText()
                .startsWith("record,session,at,");
        assertThat(get("/phase/export?start=2026-01-01&end=2026-12-31&format=md"))
                .hasStatusOk()
                .bodyText()
                .startsWith("# Phase history of account paper");
        assertThat(get("/phase/export?start=2026-01-01&end=2026-12-31&format=json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.operators")
                .isEqualTo("redacted");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithValueAndWayOut() {
        refuses("/phase/export?start=2026-12-31&end=2026-01-01", "the end 2026-01-01 is before the start 2026-12-31");
        refuses("/phase/export?start=2026-13-01&end=2026-12-31", "start: ", "2026-13-01");
        refuses("/phase/export?start=2026-01-01", "'end'");
        refuses("/phase/export?start=2026-01-01&end=2026-12-31&format=xls", "csv, json, md; have 'xls'");
        refuses("/phase/history?limit=0", "the limit is 1 to 10000 sessions; have 0");
        refuses("/phase/history?limit=many", "limit: ", "many");
    }

    private void refuses(String path, String... words) {
        assertThat(get(path))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains(words);
    }

    @Test
    void nobodyWithoutALoginAndNoOtherAccount() {
        assertThat(mvc.get().uri(API + "/phase/export?start=2026-01-01&end=2026-12-31"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get()
                        .uri("/api/v1/accounts/other/phase/history")
                        .with(user("ann").roles("OPERATOR")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
