package io.gatehouse.web;

import io.gatehouse.phases.FrozenEvidence;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Frozen evidence, opened: its text was found to be the one that was frozen, and its rules judged it again.
 *
 * @param hash SHA-256 of the text, in hexadecimal
 * @param verdict of then
 * @param judgedAgain of the same rules and settings on the same rows, now
 * @param content everything it rests on, as it was frozen
 */
record EvidenceView(
        String id,
        String account,
        String to,
        Instant at,
        String hash,
        String verdict,
        String judgedAgain,
        List<Criterion> criteria,
        JsonNode content) {

    record Criterion(String name, String verdict, String value, String threshold, String explanation) {}

    /** @throws IllegalStateException if the text was changed since it was frozen */
    static EvidenceView of(FrozenEvidence frozen) {
        FrozenEvidence.Content content = frozen.open();
        return new EvidenceView(
                frozen.id(),
                frozen.account().value(),
                frozen.to().cliName(),
                frozen.at(),
                frozen.hash(),
                frozen.verdict().name(),
                content.judgeAgain().verdict().name(),
                content.verdict().answers().stream()
                        .map(answer -> new Criterion(
                                answer.name(),
                                answer.verdict().name(),
                                answer.value(),
                                answer.threshold(),
                                answer.explanation()))
                        .toList(),
                JsonMapper.shared().readTree(frozen.text()));
    }
}
