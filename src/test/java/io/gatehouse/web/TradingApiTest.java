package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.workflow.inbox.Inbox;
import io.gatehouse.workflow.inbox.Person;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The whole desk, standing still before its first session, halted and let go on through its doors. */
@SpringBootTest(
        classes = GatehouseApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:trading-api;DB_CLOSE_DELAY=-1",
            "gatehouse.run.folder=target/trading-api/${random.uuid}",
            "gatehouse.run.speed=86400",
            "gatehouse.accounts=paper",
            "logging.level.root=error"
        })
@SuppressWarnings("NullAway.Init")
class TradingApiTest {

    private static final AccountId PAPER = new AccountId("paper");
    private static final String API = "/api/v1/accounts/paper/trading";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DeskView desk;

    @Autowired
    private Inbox inbox;

    private MockMvcTester mvc;

    @BeforeEach
    void openTheDoors() {
        await().until(() -> desk.whyClosed().isEmpty());
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
    }

    private MvcTestResult trading() {
        return mvc.get().uri(API).with(user("ann").roles("OPERATOR")).exchange();
    }

    private MvcTestResult halt(String body) {
        return mvc.post()
                .uri(API + "/halt")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user("ann").roles("OPERATOR"))
                .with(csrf())
                .exchange();
    }

    @Test
    void aPersonHaltsAndAPersonLetsItGoOn() {
        assertThat(trading())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"account\":\"paper\",\"state\":\"ACTIVE\",\"open\":[]}");
        assertThat(trading())
                .bodyJson()
                .extractingPath("$.breakers[?(@.trips > 0)]")
                .asArray()
                .isEmpty();

        assertThat(halt("{\"reason\":\"the quotes look odd\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"state":"HALTED","open":[{"cause":"by-hand","state":"HALTED","reason":"ann: the quotes look odd"}]}
                """);

        await().until(() -> !inbox.open(PAPER).isEmpty());
        inbox.decide(
                inbox.open(PAPER).get(0).id(),
                new Person("bob", Set.of("operator")),
                Map.of("seen", "true", "reason", "it was one feed"));
        await().untilAsserted(() ->
                assertThat(trading()).bodyJson().extractingPath("$.state").isEqualTo("ACTIVE"));
        assertThat(trading())
                .bodyJson()
                .extractingPath("$.breakers[?(@.cause == 'by-hand')].trips")
                .asArray()
                .containsExactly(1);
    }

    @Test
    void aHaltNeedsAReasonALoginAndTheCommandLineTokenIsNone() {
        assertThat(halt("{}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.post()
                        .uri(API + "/halt")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"odd\"}")
                        .with(csrf()))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(trading()).bodyJson().extractingPath("$.state").isEqualTo("ACTIVE");
    }
}
