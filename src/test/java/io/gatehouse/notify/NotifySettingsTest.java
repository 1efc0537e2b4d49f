package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** Settings as the desk reads them at its start. */
class NotifySettingsTest {

    private static final String PASSWORD = "a secret word";

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NotifySettings.class)
    static class Reads {

        @Bean
        static RefuseUnknownSettings refuseUnknownSettings() {
            return new RefuseUnknownSettings();
        }
    }

    private static ApplicationContextRunner desk(String... keys) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Reads.class)
                .withPropertyValues(Arrays.stream(keys)
                        .map(key -> NotifySettings.PREFIX + "." + key)
                        .toArray(String[]::new));
    }

    /** Why the desk does not start. */
    private static Throwable refused(String... keys) {
        Throwable[] cause = new Throwable[1];
        desk(keys).run(context -> {
            assertThat(context).hasFailed();
            cause[0] = NestedExceptionUtils.getMostSpecificCause(
                    java.util.Objects.requireNonNull(context.getStartupFailure()));
        });
        return cause[0];
    }

    private static String[] mail(String... more) {
        return Stream.concat(
                        Stream.of(
                                "email.to=ann@example.org", "email.from=d@example.org", "email.host=mail.example.org"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static String[] sms(String... more) {
        return Stream.concat(
                        Stream.of(
                                "sms.to=+12125550100",
                                "sms.from=+12125550199",
                                "sms.url=https://sms.example.org/AC123/send",
                                "sms.user=AC123",
                                "sms.password=" + PASSWORD),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void withoutAnySettingOnlyTheLogIsOn() {
        desk().run(context -> {
            NotifySettings settings = context.getBean(NotifySettings.class);
            assertThat(settings.email().to()).isEmpty();
            assertThat(settings.sms().to()).isEmpty();
            assertThat(settings).isEqualTo(NotifyDesk.settings());
        });
    }

    @Test
    void theFileOfTheRepositoryHasTheDefaults() throws IOException {
        List<PropertySource<?>> file =
                new YamlPropertySourceLoader().load("file", new FileSystemResource("config/notifications.yml"));
        desk().withInitializer(context -> file.forEach(
                        source -> context.getEnvironment().getPropertySources().addLast(source)))
                .run(context ->
                        assertThat(context.getBean(NotifySettings.class)).isEqualTo(NotifyDesk.settings()));
    }

    @Test
    void bothChannelsCanBeSwitchedOn() {
        desk(Stream.of(mail("email.user=u", "email.password=" + PASSWORD), sms())
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new))
                .run(context -> {
                    NotifySettings settings = context.getBean(NotifySettings.class);
                    assertThat(settings.email().to()).containsExactly("ann@example.org");
                    assertThat(settings.sms().to()).containsExactly("+12125550100");
                    assertThat(settings.toString()).doesNotContain(PASSWORD, "ann@", "+1212", "AC123");
                });
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithItsPlaceAndWithoutItsValue() {
        Throwable refused = refused("emial.password=" + PASSWORD);

        assertThat(refused)
                .isInstanceOf(NotifySettingWrong.class)
                .hasMessageStartingWith("no setting of notifications: gatehouse.notifications.emial.password")
                .hasMessageEndingWith("Correct or remove it; config/notifications.yml explains every key.")
                .hasMessageNotContaining(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry.first=0s | gatehouse.notifications.retry.first is 1s to 1h; have 0s. Correct it in config/notifications.yml or in the environment.",
                "retry.longest=30s | gatehouse.notifications.retry.longest is 1m to 24h; have 30s",
                "retry.attempts=0 | gatehouse.notifications.retry.attempts is 1 to 100 attempts; have 0",
                "silence.after-close=10m | gatehouse.notifications.silence.after-close is 15m to 12h; have 10m",
                "silence.sessions-without-trade=0 | gatehouse.notifications.silence.sessions-without-trade is 1 to 250 sessions; have 0",
                "silence.heartbeat=2h | gatehouse.notifications.silence.heartbeat is 5s to 1h; have 2h",
                "routes.phase-chnged=email | gatehouse.notifications.routes has no kind 'phase-chnged'. Kinds are phase-changed,",
                "routes.drill=pigeon | gatehouse.notifications.routes.drill is a list of log, email, sms; have 'pigeon'",
                "routes.daily-loss-halt=email | gatehouse.notifications.routes.daily-loss-halt is a list with at least email and sms; have [email]",
                "routes.api-errors-halt=email | gatehouse.notifications.routes.api-errors-halt is a list with at least sms; have [email]",
                "routes.position-loss-exit=sms | gatehouse.notifications.routes.position-loss-exit is a list with at least email; have [sms]"
            })
    void nonsenseIsRefusedWithKeyRangeValueAndWhatToDo(String key, String message) {
        assertThat(refused(key)).isInstanceOf(NotifySettingWrong.class).hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email.to=ann | email.to is a list of addresses such as ann@example.org; have no address as number 1",
                "email.from= | email.from is the sender's address, needed because email.to has recipients; have none",
                "email.from=desk | email.from is the sender's address, needed because email.to has recipients; have something else",
                "email.host= | email.host is the mail server's name, needed because email.to has recipients; have none",
                "email.port=0 | email.port is 1 to 65535 (a TCP port); have 0",
                "email.timeout=2m | email.timeout is 1s to 1m; have 2m",
                "email.encryption=NONE | email.encryption is STARTTLS or TLS unless the mail server is this machine; have NONE",
                "email.user=u | email.user is given together with email.password, or neither is; have only a user",
                "email.password=u | email.user is given together with email.password, or neither is; have only a password"
            })
    void eMailThatCannotWorkIsRefused(String key, String message) {
        assertThat(refused(mail(key)))
                .isInstanceOf(NotifySettingWrong.class)
                .hasMessageStartingWith("gatehouse.notifications." + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sms.to=0123 | sms.to is a list of numbers such as +12125550100, in quotes; have no number as number 1",
                "sms.from= | sms.from is the sender's number or a name of at most 11 letters and digits, needed because sms.to has recipients; have none",
                "sms.from=a very long sender | sms.from is the sender's number or a name of at most 11 letters and digits, needed because sms.to has recipients; have something else",
                "sms.url= | sms.url is an https address of the provider (http on this machine only); have none",
                "sms.url=http://sms.example.org/AC123 | sms.url is an https address of the provider (http on this machine only); have http://sms.example.org/…",
                "sms.url=not an address | sms.url is an https address of the provider (http on this machine only); have not an address",
                "sms.user= | sms.user is given together with sms.password, needed because sms.to has recipients; have no user",
                "sms.password= | sms.user is given together with sms.password, needed because sms.to has recipients; have no password",
                "sms.timeout=0s | sms.timeout is 1s to 1m; have 0s"
            })
    void smsThatCannotWorkIsRefused(String key, String message) {
        assertThat(refused(sms(key)))
                .isInstanceOf(NotifySettingWrong.class)
                .hasMessageStartingWith("gatehouse.notifications." + message);
    }

    @Test
    void delaysDoubleUpToTheLongest() {
        RetrySettings retry = NotifyDesk.settings().retry();

        assertThat(Stream.of(1, 2, 3, 6, 7, 8, 100).map(retry::after))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(32),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    @Test
    void theRulesCanBeReadAloud() {
        assertThat(Routes.of(Map.of()).aloud())
                .contains(
                        "phase-changed (NOTE) goes to log and email",
                        "daily-loss-halt (CRITICAL) goes to log and email and sms",
                        "api-errors-halt (CRITICAL) goes to log and sms",
                        "position-loss-exit (WARNING) goes to log and email",
                        "test (NOTE) goes to log")
                .hasSize(Kind.values().length);
    }

    @Test
    void aKindThatIsConfiguredGoesWhereTheConfigurationSaysAndAlwaysToTheLog() {
        Routes routes = Routes.of(Map.of("drill", List.of(), "phase-changed", List.of("sms")));

        assertThat(routes.of(Kind.DRILL)).containsExactly(Channel.LOG);
        assertThat(routes.of(Kind.PHASE_CHANGED)).containsExactly(Channel.LOG, Channel.SMS);
    }
}
