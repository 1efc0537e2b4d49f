package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskView;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.phases.ClosedTrades;
import io.gatehouse.phases.OverridePassword;
import io.gatehouse.phases.Phase;
import io.gatehouse.phases.PhaseBook;
import io.gatehouse.phases.PhaseTrade;
import io.gatehouse.time.DeskClock;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Two people and an administrator move an account through the API, and run into everything that holds them. */
@SpringBootTest(
        classes = {GatehouseApplication.class, InboxApiTest.Password.class},
        properties = {
            "spring.datasource.url=jdbc:h2:mem:inbox-api;DB_CLOSE_DELAY=-1",
            "gatehouse.run.folder=target/inbox-api/${random.uuid}",
            "gatehouse.run.speed=86400",
            "gatehouse.accounts=paper",
            "gatehouse.phases.gates.proof.profitable-sessions=0",
            "gatehouse.phases.gates.proof.trades=1",
            "gatehouse.phases.loss-free-trades=1",
            "logging.level.root=error"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class InboxApiTest {

    private static final AccountId PAPER = new AccountId("paper");
    private static final String API = "/api/v1/accounts/paper";
    private static final String PASSWORD = "a password nobody has";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DeskView desk;

    @Autowired
    private ClosedTrades trades;

    @Autowired
    private PhaseBook phases;

    @Autowired
    private DeskClock clock;

    @Autowired
    private TransactionTemplate transaction;

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

    private MvcTestResult post(String path, String body, String name, String role) {
        return mvc.post()
                .uri(API + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(name).roles(role))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult decide(String task, String decision, String reason, String name, String role) {
        return post(
                "/tasks/" + task + "/decision",
                "{\"decision\":\"" + decision + "\",\"reason\":\"" + reason + "\"}",
                name,
                role);
    }

    private String onlyTask() throws UnsupportedEncodingException {
        List<String> ids = JsonPath.read(get("/tasks").getResponse().getContentAsString(), "$.data[*].id");
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private static String detail(MvcTestResult result) throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(), "$.detail");
    }

    @Test
    @Order(1)
    void askingWithoutEvidenceEndsAtOnceWithEveryCriterion() {
        assertThat(post("/phase/advance", "{\"to\":\"proof\",\"reason\":\"I feel ready\"}", "ann", "OPERATOR"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"id":"paper:ask-1","kind":"ADVANCE","open":false,"steps":[{"progress":"BLOCKED"}]}
                        """);
        assertThat(get("/tasks")).bodyJson().isLenientlyEqualTo("{\"data\":[],\"total\":0}");
    }

    @Test
    @Order(2)
    void aMistypedRequestIsExplained() throws UnsupportedEncodingException {
        assertThat(detail(post("/phase/advance", "{\"to\":\"moon\",\"reason\":\"why not\"}", "ann", "OPERATOR")))
                .contains("a phase is one of experience, proof, trial, scaling; have 'moon'");
        assertThat(detail(post("/phase/advance", "{\"to\":\"proof\"}", "ann", "OPERATOR")))
                .contains("a request has a reason of 1 to 500 characters");
        assertThat(detail(post("/phase/advance", "{\"to\":\"scaling\",\"reason\":\"now\"}", "ann", "OPERATOR")))
                .contains("no phase is skipped");
    }

    @Test
    @Order(3)
    void twoPeopleMoveTheAccount() throws UnsupportedEncodingException {
        transaction.executeWithoutResult(status -> trades.keep(new PhaseTrade(
                new TradeId(PAPER, LocalDate.of(2026, 1, 2), new Symbol("ABCD")),
                Phase.EXPERIENCE,
                clock.now().minusSeconds(60),
                clock.now(),
                LocalDate.of(2026, 1, 2),
                Money.of("20"),
                false)));
        assertThat(post("/phase/advance", "{\"to\":\"proof\",\"reason\":\"it went well\"}", "ann", "OPERATOR"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.open")
                .isEqualTo(true);
        assertThat(get("/status"))
                .bodyJson()
                .extractingPath("$.notices[0]")
                .asString()
                .startsWith("to be decided by ")
                .contains("Let paper advance from Experience to Proof of Concept");
        String task = onlyTask();
        assertThat(get("/tasks/" + task))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Let paper advance from Experience to Proof of Concept");

        assertThat(decide(task, "approve", "fine", "ann", "OPERATOR")).hasStatus(HttpStatus.CONFLICT);
        assertThat(decide(task, "approve", "", "bob", "APPROVER")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide(task, "approve", "evidence read", "ann", "APPROVER")).hasStatus(HttpStatus.CONFLICT);
        assertThat(decide(task, "approve", "evidence read", "bob", "APPROVER")).hasStatusOk();
        assertThat(decide(task, "refuse", "too late", "eve", "APPROVER")).hasStatus(HttpStatus.GONE);

        assertThat(phases.standing(PAPER).phase()).isEqualTo(Phase.PROOF_OF_CONCEPT);
        assertThat(get("/phase/requests"))
                .bodyJson()
                .extractingPath("$.data[1].steps[*].progress")
                .asArray()
                .containsExactly("JUDGED", "APPROVED", "APPLIED");
    }

    @Test
    @Order(4)
    void theEvidenceOfAVerdictCanBeOpenedAndJudgesAgainToTheSame() throws UnsupportedEncodingException {
        String id =
                JsonPath.read(get("/phase/requests").getResponse().getContentAsString(), "$.data[1].steps[0].evidence");

        assertThat(get("/phase/evidence/" + id)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"account":"paper","to":"proof","verdict":"PASS","judgedAgain":"PASS",
                         "content":{"evidence":{"trades":[{"id":"paper:2026-01-02:ABCD"}]}}}
                        """);
        assertThat(get("/phase/evidence/paper:0123456789abcdef"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("account paper has no frozen evidence 'paper:0123456789abcdef'");
    }

    @Test
    @Order(5)
    void anOverrideTakesAnAdministratorThePasswordAndSomebodyElse() throws UnsupportedEncodingException {
        String asked = "{\"action\":\"downgrade\",\"reason\":\"too early\",\"password\":\"%s\"}";

        assertThat(post("/phase/override", asked.formatted(PASSWORD), "bob", "APPROVER"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/phase/override", asked.formatted("a guess"), "root", "ADMIN"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("the override password is wrong; 4 more", "In force: Proof of Concept");
        assertThat(post("/phase/override", asked.formatted(PASSWORD), "root", "ADMIN"))
                .hasStatusOk();
        assertThat(decide(onlyTask(), "approve", "agreed", "root", "ADMIN")).hasStatus(HttpStatus.CONFLICT);
        assertThat(decide(onlyTask(), "approve", "agreed", "bob", "APPROVER")).hasStatusOk();

        assertThat(phases.standing(PAPER).phase()).isEqualTo(Phase.EXPERIENCE);
    }

    @Test
    @Order(6)
    void nobodyDecidesWithoutALoginNorWhatIsNotThere() {
        assertThat(mvc.post()
                        .uri(API + "/tasks/1/decision")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.post()
                        .uri(API + "/tasks/1/decision")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(user("local-cli").roles("LOCAL"))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/tasks/nothing/decision", "{}", "bob", "APPROVER")).hasStatus(HttpStatus.GONE);
        assertThat(get("/tasks/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Order(7)
    void limitsAreTightenedAtOnceAndLoosenedByTwo() throws UnsupportedEncodingException {
        String looser = "{\"set\":{\"heat\":\"0.08\"},\"reason\":\"calm\"}";
        assertThat(post("/limits/changes", "{\"set\":{\"heat\":\"0.05\"},\"reason\":\"storm\"}", "ann", "OPERATOR"))
                .hasStatusOk()
                .bodyText()
                .contains("\"kind\":\"tightening\"")
                .contains("\"progress\":\"applied\"");
        assertThat(get("/limits")).hasStatusOk().bodyText().contains("{\"key\":\"max-heat\",\"value\":\"0.05\"");
        assertThat(post("/limits/changes", looser, "ann", "OPERATOR"))
                .hasStatusOk()
                .bodyText()
                .contains("\"progress\":\"open\"");
        assertThat(post("/limits/changes", looser, "ann", "OPERATOR")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/limits/changes", "{}", "ann", "OPERATOR")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/limits/changes", looser, "local-cli", "LOCAL")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(decide(onlyTask(), "refuse", "no", "bob", "APPROVER")).hasStatusOk();
        assertThat(get("/limits/changes")).bodyText().contains("\"progress\":\"refused\"");
    }

    @Test
    @Order(8)
    void whatWasDoneCanBeSearchedAndVerified() throws UnsupportedEncodingException {
        assertThat(get("/audit?action=limits-applied&order=desc&size=1"))
                .hasStatusOk()
                .bodyText()
                .contains("\"outcome\":\"max-heat from 0.06 to 0.05\"");
        assertThat(get("/audit?actor=bob&text=LIMIT-CHANGE")).bodyText().contains("\"action\":\"task-decided\"");
        assertThat(get("/audit?from=whenever")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/audit/verification")).hasStatusOk().bodyText().startsWith("{\"whole\":true");
        assertThat(mvc.get()
                        .uri("/api/v1/audit/verification")
                        .with(user("ann").roles("OPERATOR"))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"account\":\"paper\"");
        assertThat(mvc.get().uri(API + "/audit").exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    /** The environment of a test has no password. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Password {

        @Bean
        @Primary
        OverridePassword testPassword() {
            return OverridePassword.of(Optional.of(PASSWORD));
        }
    }
}
