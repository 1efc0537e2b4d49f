package io.gatehouse.chaos.invariant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A session's cycle comes to its end and leaves its artifact, and no step has failed for good. */
final class SessionsEnd implements Invariant {

    @Override
    public String name() {
        return "every session ends";
    }

    @Override
    public List<String> afterSession(DeskBooks desk, LocalDate session) {
        List<String> broken = new ArrayList<>();
        if (!desk.cycle().hasEnded(desk.account(), session)) {
            broken.add("the daily cycle has not ended");
        }
        Path artifact = desk.artifacts().fileOf(desk.account(), session);
        if (!Files.exists(artifact)) {
            broken.add("no artifact " + artifact.getFileName());
        }
        desk.engine().incidents().stream()
                .map(incident -> "incident at " + incident.element() + " of " + incident.businessKey() + ": "
                        + incident.reason())
                .forEach(broken::add);
        return broken;
    }
}
