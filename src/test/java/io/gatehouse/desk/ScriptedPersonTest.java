package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseApplication;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.time.DeskClock;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A run of one session with a halt from the day before, with and without somebody to acknowledge it. */
class ScriptedPersonTest {

    private static final AccountId PAPER = new AccountId("paper");

    private static Optional<Latch.Acknowledgement> afterOneSession(String approveAs) {
        return afterOneSession(approveAs, Cause.PHASE_DOWNGRADE, "3 losses in a row")
                .acknowledged();
    }

    private static Latch afterOneSession(String approveAs, Cause cause, String reason) {
        String folder = "target/scripted-person/" + approveAs + cause;
        try (ConfigurableApplicationContext desk = new SpringApplicationBuilder(GatehouseApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:" + approveAs + cause + ";DB_CLOSE_DELAY=-1",
                        "--gatehouse.run.kind=simulate",
                        "--gatehouse.run.days=1",
                        "--gatehouse.run.approve-as=" + approveAs,
                        "--gatehouse.run.folder=" + folder,
                        "--gatehouse.run.artifacts=" + folder + "/artifacts",
                        "--gatehouse.audit.folder=target/audit/" + java.util.UUID.randomUUID(),
                        "--gatehouse.broker.simulator.journal=",
                        "--logging.level.root=error")) {
            Latches halts = desk.getBean(Latches.class);
            DeskClock clock = desk.getBean(DeskClock.class);
            desk.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> halts.close(
                            Latch.closed("paper:1", PAPER, cause, LocalDate.of(2025, 12, 31), clock.now(), reason)));
            assertThat(desk.getBean(DeskRun.class)
                            .run(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)))
                    .isZero();
            return halts.find("paper:1").orElseThrow();
        }
    }

    @Test
    void acknowledgesAtNineAndMarksItScripted() {
        assertThat(afterOneSession("scripted")).get().satisfies(acknowledgement -> {
            assertThat(acknowledgement.person()).isEqualTo("scripted");
            assertThat(acknowledgement.words()).startsWith("SCRIPTED");
            assertThat(acknowledgement.at()).isEqualTo(Instant.parse("2026-01-02T14:00:00Z"));
        });
    }

    @Test
    void silenceLeavesTheHaltOpen() {
        assertThat(afterOneSession("none")).isEmpty();
    }

    @Test
    void saysAtNineWhatADifferenceWasAndTheBooksAreComparedAfresh() {
        Latch latch = afterOneSession("scripted", Cause.UNEXPLAINED_DIFFERENCE, "CASH cash: ours 1, broker's 2");

        assertThat(latch.released()).hasValueSatisfying(release -> {
            assertThat(release.person()).isEqualTo("scripted");
            assertThat(release.words()).startsWith("other: SCRIPTED");
            assertThat(release.at()).isEqualTo(Instant.parse("2026-01-02T14:00:00Z"));
        });
    }
}
