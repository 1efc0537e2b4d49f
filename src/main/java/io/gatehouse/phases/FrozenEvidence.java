package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;

/**
 * Evidence as it was when it was judged, with settings and answers, in one canonical text. Opened years later it
 * gives the same verdict, and a changed byte shows.
 *
 * @param id {@code <account>:<first 16 characters of the hash>}
 * @param hash SHA-256 of the text, in hexadecimal
 * @param text canonical JSON
 */
public record FrozenEvidence(
        String id, AccountId account, Phase to, Verdict verdict, Instant at, String hash, String text) {

    /**
     * What is inside.
     *
     * @param rules number of the set of rules that judged it
     */
    public record Content(String rules, Phase to, PhaseSettings settings, Evidence evidence, GateVerdict verdict) {

        /** Judges the evidence again, with the settings of then. */
        public GateVerdict judgeAgain() {
            return Gate.to(to, settings, evidence.kind().isRealMoney()).judge(evidence);
        }
    }

    /** The rules of this version; a change that could change a verdict raises the number. */
    public static final String RULES = "gatehouse.phase-gate/1";

    /** Freezes a verdict with everything it rests on. */
    public static FrozenEvidence of(GateVerdict verdict, Evidence evidence, PhaseSettings settings) {
        String text = EvidenceJson.write(new Content(RULES, verdict.to(), settings, evidence, verdict));
        String hash = EvidenceJson.hash(text);
        return new FrozenEvidence(
                evidence.account() + ":" + hash.substring(0, 16),
                evidence.account(),
                verdict.to(),
                verdict.verdict(),
                evidence.asOf(),
                hash,
                text);
    }

    /**
     * Opens it.
     *
     * @throws IllegalStateException if the text is not the one that was frozen
     */
    public Content open() {
        String now = EvidenceJson.hash(text);
        if (!now.equals(hash)) {
            throw new IllegalStateException("the frozen evidence " + id + " was changed: its text has the hash " + now
                    + ", frozen was " + hash);
        }
        return EvidenceJson.read(text);
    }
}
