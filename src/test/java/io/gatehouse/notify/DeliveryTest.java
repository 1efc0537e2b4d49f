package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.AccountId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is committed reaches people, whatever the mail server and the provider do. */
@DatabaseTest
class DeliveryTest {

    private static final String ANN = "ann@example.org";
    private static final String MAIL_PASSWORD = "mail-secret-word";
    private static final String NUMBER = "+12125550100";
    private static final String SMS_PASSWORD = "sms-secret-word";

    private final int port = freePort();
    private final GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final FakeProvider provider = new FakeProvider();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private NotifyDesk desk = new NotifyDesk();

    DeliveryTest() {
        log.start();
        logger().addAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("io.gatehouse.notify");
    }

    @AfterEach
    void close() {
        logger().detachAppender(log);
        desk.close();
        mail.stop();
        provider.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void deskWith(String... keys) {
        desk.close();
        desk = new NotifyDesk(keys);
    }

    private String[] mailTo(String to, String... more) {
        return Stream.concat(
                        Stream.of(
                                "email.to=" + to,
                                "email.from=desk@example.org",
                                "email.host=127.0.0.1",
                                "email.port=" + port,
                                "email.encryption=NONE",
                                "email.timeout=2s",
                                "retry.first=1m",
                                "retry.attempts=3"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private String[] smsTo(String to) {
        return new String[] {
            "sms.to=" + to,
            "sms.from=Gatehouse",
            "sms.url=" + provider.url(),
            "sms.user=AC-secret-account",
            "sms.password=" + SMS_PASSWORD,
            "sms.timeout=1s"
        };
    }

    private Delivery email() {
        return desk.delivery(Channel.EMAIL);
    }

    private Delivery sms() {
        return desk.delivery(Channel.SMS);
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMailSaysWhoseItIsHowUrgentItIsAndWhatHappened() throws MessagingException {
        mail.start();
        deskWith(mailTo(ANN));
        desk.happens(desk.limitExceeded());

        desk.deliver.due(Channel.EMAIL);

        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject())
                .isEqualTo("[Gatehouse] SIMULATED CRITICAL " + desk.account
                        + ": one entry too many: 2 entered, 1 allowed");
        assertThat(GreenMailUtil.getBody(message))
                .contains("was filled beyond the limit of Proof of Concept", "Desk time 2026-02-04 10:00 ET");
        assertThat(GreenMailUtil.getAddressList(message.getAllRecipients())).isEqualTo(ANN);
        assertThat(email().state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void aMailServerThatIsDownIsTriedAgainAndGetsItOnce() {
        deskWith(mailTo(ANN));
        desk.happens(desk.limitExceeded());

        desk.deliver.due(Channel.EMAIL);
        assertThat(email().state()).isEqualTo(Delivery.State.FAILED);
        assertThat(email().lastError().orElseThrow()).startsWith("the mail server did not take it: ConnectException");
        assertThat(email().nextTry()).isEqualTo(NotifyDesk.NOW.plus(Duration.ofMinutes(1)));
        assertThat(desk.deliver.due(Channel.EMAIL)).as("not before its time").isZero();

        desk.later(Duration.ofMinutes(1));
        desk.deliver.due(Channel.EMAIL);
        assertThat(email().nextTry())
                .as("the delay grows")
                .isEqualTo(desk.clock.now().plus(Duration.ofMinutes(2)));

        mail.start();
        desk.later(Duration.ofMinutes(2));
        desk.deliver.due(Channel.EMAIL);
        desk.later(Duration.ofHours(5));
        desk.deliver.due(Channel.EMAIL);

        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(email().state()).isEqualTo(Delivery.State.SENT);
        assertThat(email().attempts()).isEqualTo(3);
        assertThat(desk.notices().notices(desk.account)).isEmpty();
    }

    @Test
    void whatIsGivenUpIsSaidOnThePage() {
        deskWith(mailTo(ANN));
        desk.happens(desk.limitExceeded());

        for (int i = 0; i < 5; i++) {
            desk.deliver.due(Channel.EMAIL);
            desk.later(Duration.ofHours(1));
        }

        assertThat(email().state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(email().attempts()).isEqualTo(3);
        assertThat(desk.notices().notices(desk.account))
                .singleElement()
                .asString()
                .startsWith("given up: 1 delivery by email, the last of 'one entry too many: 2 entered, 1 allowed':"
                        + " the mail server did not take it")
                .endsWith("(./gatehouse notifications list --failed)");
        assertThat(desk.record.newest(desk.account, true, 10)).hasSize(1);
        desk.later(Duration.ofDays(6));
        assertThat(desk.notices().notices(desk.account)).as("a week later").isEmpty();
    }

    @Test
    void eachRecipientGetsAMessageOfTheirOwn() {
        mail.start();
        deskWith(mailTo(ANN + ",bob@example.org"));
        desk.happens(desk.limitExceeded());

        desk.deliver.due(Channel.EMAIL);

        assertThat(mail.getReceivedMessages())
                .hasSize(2)
                .extracting(DeliveryTest::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void aKillBetweenCommitAndSendingIsCaughtUpWithAtTheNextStart() {
        mail.start();
        deskWith(mailTo(ANN));
        desk.happens(desk.limitExceeded());

        desk.deliver(desk.record).due(Channel.EMAIL);

        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aKillBetweenSendingAndNotingSendsItAgainUnderTheSameId() {
        mail.start();
        deskWith(mailTo(ANN));
        desk.happens(desk.limitExceeded());

        desk.deliver(new KilledBeforeNoting(desk.record)).due(Channel.EMAIL);
        assertThat(email().state()).isEqualTo(Delivery.State.PENDING);
        desk.later(Duration.ofMinutes(1));
        desk.deliver.due(Channel.EMAIL);

        assertThat(email().state()).isEqualTo(Delivery.State.SENT);
        assertThat(mail.getReceivedMessages())
                .hasSize(2)
                .extracting(DeliveryTest::id)
                .containsOnly("<" + email().messageId() + "@gatehouse>");
    }

    @Test
    void ofTwoWhoBeginTheSameAttemptOneSends() {
        mail.start();
        deskWith(mailTo(ANN));
        desk.happens(desk.limitExceeded());
        NotificationRecord.Due due =
                desk.record.due(Channel.EMAIL, desk.clock.now(), 1).get(0);

        desk.deliver.deliver(due);
        desk.deliver(desk.record).deliver(due);

        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aTextMessageIsAFormWithTheDeliverysId() {
        deskWith(smsTo(NUMBER));
        desk.happens(desk.limitExceeded());

        desk.deliver.due(Channel.SMS);

        String login = Base64.getEncoder()
                .encodeToString(("AC-secret-account:" + SMS_PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(provider.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.type()).isEqualTo("application/x-www-form-urlencoded");
            assertThat(asked.login()).isEqualTo("Basic " + login);
            assertThat(asked.id()).isEqualTo(sms().messageId());
            assertThat(asked.form())
                    .startsWith("To=" + NUMBER + "&From=Gatehouse&Body=SIMULATED CRITICAL " + desk.account
                            + ": one entry too many");
        });
        assertThat(sms().state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void aProviderThatAnswersAnErrorIsTriedAgain() {
        deskWith(smsTo(NUMBER));
        desk.happens(desk.limitExceeded());
        provider.answers(500, "{\"message\":\"cannot reach " + NUMBER + "\"}");

        desk.deliver.due(Channel.SMS);
        assertThat(sms().lastError()).contains("the provider answered 500: {\"message\":\"cannot reach <hidden>\"}");
        provider.answers(201, "{}");
        desk.later(Duration.ofMinutes(1));
        desk.deliver.due(Channel.SMS);

        assertThat(sms().state()).isEqualTo(Delivery.State.SENT);
        assertThat(provider.asked()).extracting(FakeProvider.Asked::id).containsOnly(sms().messageId());
    }

    @Test
    void aProviderThatDoesNotAnswerIsUnknownAndTriedAgain() {
        deskWith(smsTo(NUMBER));
        desk.happens(desk.limitExceeded());
        provider.takes(Duration.ofSeconds(3));

        desk.deliver.due(Channel.SMS);

        assertThat(sms().state()).isEqualTo(Delivery.State.FAILED);
        assertThat(sms().lastError()).contains("the provider did not answer: HttpTimeoutException");
    }

    @Test
    void noSecretAndNoAddressIsInALogOrARow() {
        mail.start();
        mail.setUser(ANN, "desk-user", "another word");
        mail.getManagers().getUserManager().setAuthRequired(true);
        String[] all = Stream.concat(
                        Arrays.stream(mailTo(ANN, "email.user=desk-user", "email.password=" + MAIL_PASSWORD)),
                        Arrays.stream(smsTo(NUMBER)))
                .toArray(String[]::new);
        deskWith(all);
        provider.answers(401, "no AC-secret-account with " + SMS_PASSWORD + " may text +1 (212) 555-0199");
        desk.happens(desk.limitExceeded());

        desk.deliver.due(Channel.LOG);
        desk.deliver.due(Channel.EMAIL);
        desk.deliver.due(Channel.SMS);

        String rows = NotifyDesk.DATABASE
                        .jdbc()
                        .sql("SELECT * FROM notify_delivery WHERE notification_key LIKE ?")
                        .param(desk.account + ":%")
                        .query()
                        .listOfRows()
                + desk.told().toString();
        String logged = log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList()
                .toString();
        assertThat(email().state()).isEqualTo(Delivery.State.FAILED);
        assertThat(logged).contains("attempt 1 failed");
        for (String secret : List.of(ANN, "desk-user", MAIL_PASSWORD, NUMBER, SMS_PASSWORD, "AC-secret-account")) {
            assertThat(rows).doesNotContain(secret);
            assertThat(logged).doesNotContain(secret);
            assertThat(desk.settings.toString()).doesNotContain(secret);
        }
    }

    @Test
    void theLogHasALineAsLoudAsItIsUrgent() {
        desk.happens(desk.limitExceeded());

        desk.deliver.due(Channel.LOG);

        assertThat(log.list)
                .filteredOn(event -> event.getLoggerName().endsWith("Notification"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getLevel().toString()).isEqualTo("ERROR");
                    assertThat(event.getFormattedMessage())
                            .startsWith("CRITICAL " + desk.account + " at 2026-02-04 10:00 ET: one entry too many");
                });
    }

    @Test
    void withoutRecipientsAChannelIsOffAndSaysSo() {
        desk.happens(desk.limitExceeded());

        assertThat(desk.told().get(0).deliveries())
                .extracting(Delivery::channel)
                .containsExactly(Channel.LOG);
        assertThat(desk.channels.states())
                .extracting(ChannelState::words)
                .containsExactly(
                        "on, 1 recipient",
                        "off: no recipients; name them in gatehouse.notifications.email.to (config/notifications.yml)",
                        "off: no recipients; name them in gatehouse.notifications.sms.to (config/notifications.yml)");
    }

    @Test
    void whatWaitsWhenAChannelIsSwitchedOffFailsVisibly() {
        deskWith(mailTo(ANN + ",bob@example.org"));
        desk.happens(desk.limitExceeded());
        NotifySettings one = NotifyDesk.settings(mailTo(ANN));
        mail.start();

        new DeliverNotifications(desk.record, Channels.of(one), one, of -> true, desk.clock).due(Channel.EMAIL);
        assertThat(desk.told().get(0).deliveries())
                .extracting(Delivery::lastError)
                .contains(Optional.of("there are 1 recipients now, and no number 2"));
        desk.later(Duration.ofMinutes(1));
        new DeliverNotifications(desk.record, Channels.of(NotifyDesk.settings()), one, of -> true, desk.clock)
                .due(Channel.EMAIL);

        assertThat(desk.told().get(0).deliveries())
                .extracting(delivery -> delivery.lastError().orElse(""))
                .anyMatch(error -> error.startsWith("the channel is off: no recipients"));
    }

    @Test
    void aSimulationOrReplayOnlyLogs() {
        mail.start();
        desk.close();
        desk = new NotifyDesk(true, mailTo(ANN));
        DeliverInRun inRun = new DeliverInRun(desk.deliver, desk.waiting, desk.clock);
        inRun.runDue();
        inRun.runDue();
        assertThat(inRun.nextDue()).isEmpty();

        desk.happens(desk.limitExceeded());
        assertThat(inRun.nextDue()).contains(desk.clock.now());
        inRun.runDue();
        inRun.runDue();

        assertThat(inRun.nextDue()).isEmpty();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(desk.told().get(0).deliveries())
                .singleElement()
                .extracting(Delivery::channel, Delivery::state)
                .containsExactly(Channel.LOG, Delivery.State.SENT);
        assertThat(desk.channels.state(Channel.EMAIL).words()).isEqualTo("off: a simulation or replay sends nothing");
    }

    /** A process that dies after the mail server has taken the message. */
    private record KilledBeforeNoting(NotificationRecord real) implements NotificationRecord {

        @Override
        public boolean add(Notification notification, List<Delivery> deliveries) {
            return real.add(notification, deliveries);
        }

        @Override
        public List<Due> due(Channel channel, Instant now, int most) {
            return real.due(channel, now, most);
        }

        @Override
        public boolean claim(Delivery delivery, Instant now, Instant again) {
            return real.claim(delivery, now, again);
        }

        @Override
        public void sent(Delivery delivery) {
            // Killed here.
        }

        @Override
        public void failed(Delivery delivery, String error, boolean again) {
            real.failed(delivery, error, again);
        }

        @Override
        public Optional<Notified> find(String key) {
            return real.find(key);
        }

        @Override
        public List<Notified> part(AccountId account, boolean failedOnly, boolean newestFirst, int from, int most) {
            return real.part(account, failedOnly, newestFirst, from, most);
        }

        @Override
        public long count(AccountId account, boolean failedOnly) {
            return real.count(account, failedOnly);
        }

        @Override
        public int count(AccountId account, Kind kind) {
            return real.count(account, kind);
        }

        @Override
        public List<Notification> open(AccountId account, Kind kind) {
            return real.open(account, kind);
        }

        @Override
        public void end(String key, Instant at) {
            real.end(key, at);
        }

        @Override
        public List<Due> givenUpSince(AccountId account, Instant from) {
            return real.givenUpSince(account, from);
        }
    }
}
