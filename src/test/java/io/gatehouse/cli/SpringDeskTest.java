package io.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.desk.Console;
import io.gatehouse.desk.DeskRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

class SpringDeskTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private SpringDesk desk(Class<?> application, String... settings) {
        PrintStream terminal = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new SpringDesk(
                application,
                List.of(settings),
                new Surroundings(Path.of(""), Path.of(""), terminal, terminal, Optional::empty, Optional::empty));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void runsTheDeskWithoutTheWebAndAnswersItsExitCode() {
        DeskStart start = DeskStart.of(DeskStart.Kind.SIMULATE).with("gatehouse.run.seed", 42);

        int code = desk(Sample.class).start(start);

        assertThat(code).isEqualTo(42);
        assertThat(printed()).contains("said to a person").contains("simulate port null");
    }

    @Test
    void opensTheWebForServeAndSaysWhere() {
        DeskStart start =
                DeskStart.of(DeskStart.Kind.SERVE).with("gatehouse.run.seed", 0).with("server.port", 0);

        int code = desk(SampleWithWeb.class).start(start);

        assertThat(code).isZero();
        assertThat(printed()).containsPattern("The desk is open at http://127\\.0\\.0\\.1:\\d+/");
    }

    @Test
    void saysWhyADeskFailedAndWhereMoreStands() {
        DeskStart start = DeskStart.of(DeskStart.Kind.SIMULATE)
                .with("gatehouse.run.seed", "none")
                .with(DeskStart.LOG, "target/spring-desk-test.log")
                .with("logging.level.io.gatehouse.cli", "off")
                .with("logging.threshold.console", "off");

        int code = desk(Sample.class).start(start);

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(printed())
                .contains(
                        "The desk failed: ",
                        "gatehouse.run.seed with value 'none'",
                        "details: target/spring-desk-test.log");
    }

    @Test
    void letsAGivenSettingReplaceTheCommandsOwn() {
        DeskStart start = DeskStart.of(DeskStart.Kind.SIMULATE).with("gatehouse.run.seed", 42);

        int code = desk(Sample.class, "--gatehouse.run.seed=43").start(start);

        assertThat(code).isEqualTo(43);
    }

    static class Sample {

        @Bean
        DeskRun run(Environment environment, Console console) {
            return progress -> {
                console.say("said to a person");
                progress.println(environment.getProperty("gatehouse.run.kind") + " port "
                        + environment.getProperty("local.server.port"));
                return environment.getRequiredProperty("gatehouse.run.seed", Integer.class);
            };
        }
    }

    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class SampleWithWeb extends Sample {}
}
