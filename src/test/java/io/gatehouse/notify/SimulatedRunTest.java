package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.gatehouse.GatehouseApplication;
import io.gatehouse.desk.DeskRun;
import io.gatehouse.ledger.AccountId;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A simulation whose limits refuse everything, with a mail server that would take a message. */
@SpringBootTest(
        classes = GatehouseApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:notifications-run;DB_CLOSE_DELAY=-1",
            "gatehouse.run.kind=simulate",
            "gatehouse.run.days=2",
            "gatehouse.run.artifacts=target/notifications-run/artifacts",
            "gatehouse.run.folder=target/notifications-run/${random.uuid}",
            "gatehouse.broker.simulator.journal=",
            "gatehouse.accounts=paper",
            "gatehouse.risk.max-heat=0.0001",
            "gatehouse.notifications.silence.sessions-without-trade=2",
            "gatehouse.notifications.email.to=ann@example.org",
            "gatehouse.notifications.email.from=desk@example.org",
            "gatehouse.notifications.email.host=127.0.0.1",
            "gatehouse.notifications.email.encryption=NONE",
            "logging.level.root=error"
        })
@SuppressWarnings("NullAway.Init")
class SimulatedRunTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private DeskRun run;

    @Autowired
    private NotificationRecord record;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("gatehouse.notifications.email.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @Test
    void nothingIsSentFromASimulationButItsLogHasIt() {
        int exitCode = run.run(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

        List<Notified> told = record.newest(new AccountId("paper"), false, 100);
        assertThat(exitCode).isZero();
        assertThat(told).singleElement().satisfies(notified -> {
            assertThat(notified.notification().kind()).isEqualTo(Kind.NO_TRADES);
            assertThat(notified.notification().subject()).isEqualTo("nothing traded in 2 sessions");
            assertThat(notified.deliveries())
                    .singleElement()
                    .extracting(Delivery::channel, Delivery::state)
                    .containsExactly(Channel.LOG, Delivery.State.SENT);
        });
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }
}
