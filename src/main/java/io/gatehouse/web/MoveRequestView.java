package io.gatehouse.web;

import io.gatehouse.phases.MoveRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A request for a move between phases.
 *
 * @param open whether something can still become of it
 * @param steps what has happened to it, oldest first
 */
record MoveRequestView(
        String id,
        String kind,
        String from,
        String to,
        String requestedBy,
        String reason,
        Instant at,
        LocalDate session,
        boolean open,
        List<Step> steps) {

    /** @param evidence id of the frozen evidence, where a gate was judged */
    record Step(String progress, String person, String words, Optional<String> evidence, Instant at) {}

    static MoveRequestView of(MoveRequest request) {
        return new MoveRequestView(
                request.id().value(),
                request.kind().name(),
                request.from().cliName(),
                request.to().cliName(),
                request.requestedBy(),
                request.reason(),
                request.at(),
                request.session(),
                request.isOpen(),
                request.steps().stream()
                        .map(step -> new Step(
                                step.progress().name(), step.person(), step.words(), step.evidence(), step.at()))
                        .toList());
    }
}
