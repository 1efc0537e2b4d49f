package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges whether an account may move up. It changes nothing but, where asked, the archive. */
@Component
public class ValidateGate {

    private final GatherEvidence gather;
    private final EvidenceArchive archive;
    private final PhaseSettings settings;

    ValidateGate(GatherEvidence gather, EvidenceArchive archive, PhaseSettings settings) {
        this.gather = gather;
        this.archive = archive;
        this.settings = settings;
    }

    /** A verdict and what it rests on. */
    public record Judged(GateVerdict verdict, Evidence evidence) {}

    /**
     * Judges the evidence as it is now.
     *
     * @throws IllegalArgumentException unless {@code to} is the phase after the account's; none is skipped
     */
    @Transactional(readOnly = true)
    public Judged judge(AccountId account, Phase to) {
        return judgeNow(account, to);
    }

    Judged judgeNow(AccountId account, Phase to) {
        Evidence evidence = gather.of(account);
        if (!to.isNextOf(evidence.phase())) {
            throw new IllegalArgumentException(notNext(evidence.phase(), to));
        }
        Gate gate = Gate.to(to, settings, evidence.kind().isRealMoney());
        return new Judged(gate.judge(evidence), evidence);
    }

    static String notNext(Phase from, Phase to) {
        return "from " + from.displayName() + " the next phase is "
                + from.next().map(Phase::displayName).orElse("none") + ", and no phase is skipped; asked for "
                + to.displayName();
    }

    /** Judges, and keeps the evidence for good; in the caller's transaction or one of its own. */
    @Transactional
    public FrozenEvidence freeze(AccountId account, Phase to) {
        return freeze(judgeNow(account, to));
    }

    FrozenEvidence freeze(Judged judged) {
        FrozenEvidence frozen = FrozenEvidence.of(judged.verdict(), judged.evidence(), settings);
        archive.keep(frozen);
        return frozen;
    }
}
