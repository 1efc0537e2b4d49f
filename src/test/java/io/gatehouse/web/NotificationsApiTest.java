package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.phases.DailyLimitExceeded;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A whole desk with a mail server on loopback: what happens is mailed, shown, and given up in plain sight. */
@SpringBootTest(
        classes = GatehouseApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:notifications-api;DB_CLOSE_DELAY=-1",
            "gatehouse.run.folder=target/notifications-api/${random.uuid}",
            "gatehouse.run.speed=86400",
            "gatehouse.accounts=paper",
            "gatehouse.notifications.email.to=ann@example.org",
            "gatehouse.notifications.email.from=desk@example.org",
            "gatehouse.notifications.email.host=127.0.0.1",
            "gatehouse.notifications.email.encryption=NONE",
            "gatehouse.notifications.email.timeout=2s",
            "gatehouse.notifications.retry.attempts=1",
            "logging.level.root=error"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class NotificationsApiTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String API = "/api/v1/accounts/paper";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DeskView desk;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private MockMvcTester mvc;

    @BeforeAll
    static void startMail() {
        startIfStopped();
    }

    // Asked for while the context starts, which may be before anything else of this class.
    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        startIfStopped();
        registry.add("gatehouse.notifications.email.port", () -> MAIL.getSmtp().getPort());
    }

    private static synchronized void startIfStopped() {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @BeforeEach
    void openTheDoors() {
        await().until(() -> desk.whyClosed().isEmpty());
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(API + path).with(user("ann").roles("OPERATOR")).exchange();
    }

    private MvcTestResult test(String channel) {
        return mvc.post()
                .uri(API + "/notifications/test")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"channel\":\"" + channel + "\"}")
                .with(user("ann").roles("OPERATOR"))
                .with(csrf())
                .exchange();
    }

    private void oneEntryTooMany(String symbol) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new DailyLimitExceeded(TradeId.parse("paper:2026-01-02:" + symbol), 2, 1)));
    }

    private String state(String key) throws UnsupportedEncodingException {
        return JsonPath.read(
                        get("/notifications").getResponse().getContentAsString(),
                        "$.data[?(@.key=='" + key + "')].deliveries[?(@.channel=='email')].state")
                .toString();
    }

    @Test
    @Order(1)
    void aFactIsMailedSoonAfterItsCommit() throws MessagingException {
        oneEntryTooMany("ABCD");

        await().atMost(SOON)
                .until(() -> state("paper:daily-limit-exceeded:paper:2026-01-02:ABCD")
                        .equals("[\"sent\"]"));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).contains("paper: one entry too many");
    }

    @Test
    @Order(2)
    void theListSaysWhichChannelsAreOnAndWhyOthersAreNot() {
        assertThat(get("/notifications")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"channels":[{"channel":"log","on":true,"state":"on, 1 recipient"},
                                     {"channel":"email","on":true,"state":"on, 1 recipient"},
                                     {"channel":"sms","on":false}],
                         "data":[{"kind":"daily-limit-exceeded","severity":"critical","ended":null}],"total":1}
                        """);
        assertThat(get("/status"))
                .bodyJson()
                .extractingPath("$.channels[2]")
                .isEqualTo(
                        "sms off: no recipients; name them in gatehouse.notifications.sms.to (config/notifications.yml)");
    }

    @Test
    @Order(3)
    void aTestIsSentNowAndSaysWhatBecameOfIt() {
        assertThat(test("email")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"kind":"test","subject":"test of email",
                         "deliveries":[{"channel":"email","recipient":1,"state":"sent","attempts":1,"nextTry":null}]}
                        """);
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    @Order(4)
    void aTestOfAChannelThatIsOffOrIsNoneIsRefused() {
        assertThat(test("sms"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("sms is off: no recipients");
        assertThat(test("pigeon"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("a channel is one of log, email, sms; have 'pigeon'");
    }

    @Test
    @Order(5)
    void nobodySendsATestWithoutALogin() {
        assertThat(mvc.post()
                        .uri(API + "/notifications/test")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"channel\":\"email\"}")
                        .with(csrf()))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(API + "/notifications")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    @Order(6)
    void whatIsGivenUpStandsOnTheStatusAndInTheListOfFailures() {
        assertThat(get("/notifications?failed=true"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        MAIL.stop();
        oneEntryTooMany("EFGH");

        await().atMost(SOON)
                .until(() -> state("paper:daily-limit-exceeded:paper:2026-01-02:EFGH")
                        .equals("[\"given-up\"]"));

        assertThat(get("/notifications?failed=true"))
                .bodyJson()
                .extractingPath("$.data[0].deliveries[0].lastError")
                .asString()
                .startsWith("the mail server did not take it");
        assertThat(get("/status"))
                .bodyJson()
                .extractingPath("$.notices[0]")
                .asString()
                .startsWith("given up: 1 delivery by email, the last of 'one entry too many");
        assertThat(test("email"))
                .bodyJson()
                .extractingPath("$.deliveries[0].state")
                .isEqualTo("given-up");
    }
}
