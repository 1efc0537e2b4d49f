package io.gatehouse.reconciliation;

import io.gatehouse.execution.AdoptActivity;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.safety.ReleaseLatch;
import io.gatehouse.time.DeskClock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From what a person says about a difference to an account that trades again: looked at afresh, never believed. */
@Component
public class ResolveDifference {

    private final Latches latches;
    private final ReleaseLatch release;
    private final Resolutions resolutions;
    private final AdoptActivity adopt;
    private final ReconcileNow reconcile;
    private final IssueCertificate certificates;
    private final DeskClock clock;

    ResolveDifference(
            Latches latches,
            ReleaseLatch release,
            Resolutions resolutions,
            AdoptActivity adopt,
            ReconcileNow reconcile,
            IssueCertificate certificates,
            DeskClock clock) {
        this.latches = latches;
        this.release = release;
        this.resolutions = resolutions;
        this.adopt = adopt;
        this.reconcile = reconcile;
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * Notes what a named person says; nothing is released by it.
     *
     * @return false if the latch was released before
     * @throws IllegalArgumentException if there is no such latch, or person or words are blank or too long
     */
    @Transactional
    public boolean said(String latch, String person, DifferenceCause cause, String words, boolean adopts) {
        Resolution resolution = new Resolution(latch, person, cause, words, adopts, clock.now());
        if (!release.acknowledge(latch, person, resolution.inWords())) {
            return false;
        }
        resolutions.add(resolution);
        return true;
    }

    /**
     * Takes over what was said to be the broker's own, compares afresh, and releases the latch if the books agree.
     *
     * @return why it stays closed; empty if trading goes on
     */
    @Transactional
    public Optional<String> check(String latchId) {
        Latch latch = latches.find(latchId)
                .orElseThrow(() -> new IllegalArgumentException("there is no latch " + latchId + " to check"));
        Resolution resolution = resolutions
                .latestOf(latchId)
                .orElseThrow(() -> new IllegalStateException("nobody has said what latch " + latchId + " is about"));
        AccountId account = latch.account();
        Optional<String> notAdopted = resolution.adopts() ? adopt.adopt(account) : Optional.empty();
        Optional<Comparison> comparison = reconcile.reconcile(account, Occasion.RE_CHECK);
        Optional<String> still =
                comparison.filter(compared -> !compared.isClean()).map(ResolveDifference::words);
        if (still.isPresent()) {
            return Optional.of(notAdopted.map(why -> why + "; ").orElse("") + still.get());
        }
        if (release.release(latchId, resolution.person(), Optional.empty(), resolution.inWords())) {
            certificates.noteResolution(latch, resolution);
        }
        return Optional.empty();
    }

    private static String words(Comparison comparison) {
        return comparison.differences().stream()
                .filter(difference -> difference.explanation().isEmpty())
                .map(Difference::text)
                .reduce((one, other) -> one + "; " + other)
                .orElse(comparison.outcome().name());
    }

    /** Whether a latch is one that this releases. */
    public static boolean isAbout(Latch latch) {
        return latch.cause() == Cause.UNEXPLAINED_DIFFERENCE;
    }
}
