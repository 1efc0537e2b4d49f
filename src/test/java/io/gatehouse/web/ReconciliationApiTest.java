package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.money.Money;
import io.gatehouse.reconciliation.LatestComparison;
import io.gatehouse.reconciliation.Outcome;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.TradingState;
import io.gatehouse.time.DeskClock;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.OpenTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A person has the books compared, and what differs pauses the account. */
@SpringBootTest(
        classes = GatehouseApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:reconciliation-api;DB_CLOSE_DELAY=-1",
            "gatehouse.run.folder=target/reconciliation-api/${random.uuid}",
            "gatehouse.accounts=paper",
            "logging.level.root=error"
        })
@SuppressWarnings("NullAway.Init")
class ReconciliationApiTest {

    private static final AccountId PAPER = new AccountId("paper");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Ledger ledger;

    @Autowired
    private DeskClock clock;

    @Autowired
    private ReadTradingState states;

    @Autowired
    private LatestComparison latest;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TransactionTemplate transaction;

    private MockMvcTester mvc;

    @BeforeEach
    void openTheDoors() {
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
    }

    private MvcTestResult reconcile(RequestPostProcessor... who) {
        var request = mvc.post().uri("/api/v1/accounts/paper/reconciliation");
        for (RequestPostProcessor one : who) {
            request = request.with(one);
        }
        return request.exchange();
    }

    @Test
    void aPersonHasTheBooksComparedAndNobodyElse() {
        assertThat(reconcile(csrf())).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(reconcile(user("cli").roles("COMMAND_LINE"), csrf())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(reconcile(user("ann").roles("OPERATOR"), csrf())).hasStatus(HttpStatus.CONFLICT);

        transaction.executeWithoutResult(status -> ledger.bookCash(
                new CashEntry(PAPER, "opening-balance", CashEntry.Kind.DEPOSIT, Money.of("99000"), clock.now())));
        MvcTestResult compared = reconcile(user("ann").roles("OPERATOR"), csrf());

        assertThat(compared).hasStatus(HttpStatus.OK);
        assertThat(compared)
                .bodyText()
                .contains("\"outcome\":\"DIFFERENT\"")
                .contains("\"ours\":\"99000.000000\",\"theirs\":\"100000.000000\"");
        assertThat(states.of(PAPER).state()).isEqualTo(TradingState.PAUSED);
        assertThat(inbox.open(PAPER)).extracting(OpenTask::process).isEmpty();
        assertThat(latest.of(PAPER).orElseThrow().outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(latest.whyNotClean(PAPER))
                .hasValueSatisfying(why -> assertThat(why).startsWith("the books disagree: CASH cash"));
        assertThat(mvc.get()
                        .uri("/api/v1/accounts/paper/status")
                        .with(user("ann").roles("OPERATOR"))
                        .exchange())
                .bodyText()
                .contains("the books disagree: CASH cash");
    }
}
