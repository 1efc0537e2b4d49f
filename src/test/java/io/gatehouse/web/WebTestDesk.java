package io.gatehouse.web;

import io.gatehouse.TestDatabase;
import io.gatehouse.desk.Console;
import io.gatehouse.desk.DeskView;
import io.gatehouse.emergency.OrderStop;
import io.gatehouse.emergency.StopRecords;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.notify.Channel;
import io.gatehouse.notify.ChannelState;
import io.gatehouse.notify.TellChannels;
import io.gatehouse.reconciliation.LatestComparison;
import io.gatehouse.reconciliation.TestComparisons;
import io.gatehouse.risk.PhaseRules;
import io.gatehouse.risk.PhaseTerms;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.safety.StopFile;
import io.gatehouse.safety.TestSafety;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.time.SystemDeskClock;
import io.gatehouse.web.login.ApiTokens;
import io.gatehouse.web.login.WebSettings;
import io.gatehouse.web.login.WebUsers;
import io.gatehouse.web.login.WrongPasswords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The web edge alone, in front of the sample day. Run as a program it serves the pages for looking at, with the
 * logins it prints. Not marked as a configuration, so that no scan of the whole desk finds it.
 */
@ComponentScan(
        basePackages = "io.gatehouse.web",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "io\\.gatehouse\\.web\\.jdbc\\..*",
                            // Pages are shown in front of a whole desk.
                            "io\\.gatehouse\\.web\\.(page|live|stop|tasks|book|standing|record|learning|lists|cockpit|ui|api|health|processes)\\..*",
                            // Phases, tasks and books are shown in front of the real ones, by tests of their own.
                            ".*\\.(KnownProcesses|PhaseApi|PhaseReportApi|MovesApi|InboxApi|NotificationsApi|AuditApi|LimitsApi|TradingApi"
                                    + "|ReconciliationApi|DecideTask|DrillApi)",
                            ".*Test(Desk)?(\\$.*)?"
                        }))
@EnableConfigurationProperties(WebSettings.class)
@ConfigurationPropertiesScan("io.gatehouse.web.sms")
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
public class WebTestDesk {

    public static void main(String[] args) {
        Heard heard = SpringApplication.run(WebTestDesk.class, args).getBean(Heard.class);
        heard.lines().forEach(System.out::println);
    }

    /** What was said to the person at the terminal. */
    public static final class Heard implements Console {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void say(String line) {
            lines.add(line);
        }

        public List<String> lines() {
            return lines;
        }

        /** The password said for a name. */
        public String passwordOf(String name) {
            return lines.stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith(name + " "))
                    .map(line -> line.substring(name.length()).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Bean
    Heard console() {
        return new Heard();
    }

    @Bean
    WebUsers users() {
        return new MemoryUsers();
    }

    @Bean
    WrongPasswords wrongPasswords() {
        return new MemoryWrongPasswords();
    }

    @Bean
    ApiTokens tokens() {
        return new MemoryTokens();
    }

    @Bean
    DeskClock clock() {
        return new SimulatedDeskClock(SampleDay.NOW);
    }

    @Bean
    Ledger ledger() {
        return SampleDay.ledger();
    }

    @Bean
    SignalBook signals() {
        return SampleDay.signals();
    }

    @Bean
    PhaseRules phases() {
        return new PhaseRules() {
            @Override
            public PhaseTerms termsOf(AccountId account, LocalDate session) {
                return PhaseTerms.unlimited(phaseOf(account));
            }

            @Override
            public String phaseOf(AccountId account) {
                return "EXPERIENCE";
            }
        };
    }

    @Bean
    ReadTradingState states() {
        return TestSafety.states(TestDatabase.of("ledger", "safety"));
    }

    @Bean
    TellChannels channels() {
        return () -> List.of(new ChannelState(Channel.LOG, 1, Optional.empty()));
    }

    @Bean
    LatestComparison comparisons(DeskClock clock) {
        return TestComparisons.latest(clock);
    }

    @Bean
    StopFile stopFile() {
        return new StopFile(Path.of("target", "web-test-desk", "stop"));
    }

    @Bean
    OrderStop orderStop(StopFile stops) {
        return new OrderStop(stops, new StopRecords(stops.folder()), new SystemDeskClock());
    }

    @Bean
    StrategySettings strategy() {
        return StrategySettings.baseline();
    }

    @Bean
    DeskView desk() {
        try {
            Path folder = Files.createTempDirectory("artifacts");
            Files.writeString(folder.resolve(SampleDay.BEFORE + ".json"), "{\"schema\" : 1}\n");
            return SampleDay.desk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
