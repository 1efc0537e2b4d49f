package io.gatehouse.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A durable run that is killed at random moments and started again loses no order and doubles none. */
class KilledRunIT {

    private static final long SEED = 20261120;
    private static final int KILLS = 3;
    private static final String[] RUN = {"simulate", "--days", "12", "--seed", "11", "--durable"};

    @TempDir
    private Path home;

    @Test
    void aKilledRunGoesOnAndItsBooksEqualTheBrokers() throws IOException, InterruptedException {
        Random moments = new Random(SEED);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            DeskProcess desk = DeskProcess.start(home, "run", Map.of(), RUN);
            waitUntilItTrades(desk, i);
            Thread.sleep(200 + moments.nextInt(2_500));
            killed += desk.isAlive() ? 1 : 0;
            desk.kill();
        }

        DeskProcess last = DeskProcess.start(home, "last", Map.of(), RUN);
        int exit = last.await(300);

        assertThat(killed).as("kills that met a running desk, seed %d", SEED).isGreaterThanOrEqualTo(2);
        assertThat(last.output()).contains("Invariants  all held");
        assertThat(exit).isZero();
        assertThat(BrokerJournal.arrived(home.resolve("data/runs/simulate-11-2026-01-02/broker")))
                .as("orders at the broker, seed %d", SEED)
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    // Starting takes a while that differs from machine to machine; a kill is worth most in the middle of a day.
    private void waitUntilItTrades(DeskProcess desk, int startsBefore) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && desk.isAlive(); i++) {
            if (countOf("sessions, ", desk.output()) > startsBefore) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private static int countOf(String text, String output) {
        return output.split(text, -1).length - 1;
    }
}
