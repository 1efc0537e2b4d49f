package io.gatehouse.reconciliation;

import io.gatehouse.audit.AuditFact;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.Latch;
import io.gatehouse.time.DeskClock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Certifies a session once, and notes in the audit trail what refers back to a certificate later. */
@Component
public class IssueCertificate {

    /** Stream of certificates, of the artifacts they stand beside, and of what was resolved later. */
    public static final String STREAM = "reconciliation/certificates";

    private final CertificateLog log;
    private final AuditTrail trail;
    private final DeskClock clock;

    IssueCertificate(CertificateLog log, AuditTrail trail, DeskClock clock) {
        this.log = log;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Certifies the comparison after the close, in the caller's transaction. A session that has a certificate keeps it.
     *
     * @return the session's certificate
     */
    public Certificate issue(Comparison comparison) {
        Optional<Certificate> issued = log.of(comparison.account(), comparison.session());
        if (issued.isPresent()) {
            return issued.get();
        }
        Certificate certificate = Certificate.of(comparison);
        log.add(certificate);
        trail.append(
                certificate.account(),
                STREAM,
                AuditFact.of("certificate", certificate.at())
                        .with("session", certificate.session().toString())
                        .with("outcome", certificate.outcome().name())
                        .with("hash", certificate.hash()));
        return certificate;
    }

    /** The certificate of a session; empty if it was never certified. */
    public Optional<Certificate> of(AccountId account, LocalDate session) {
        return log.of(account, session);
    }

    /** Notes the hash of the artifact that stands beside a certificate, in the caller's transaction. */
    public void noteArtifact(AccountId account, LocalDate session, String text) {
        trail.append(
                account,
                STREAM,
                AuditFact.of("artifact", clock.now())
                        .with("session", session.toString())
                        .with("hash", CanonicalJson.sha256(text)));
    }

    /**
     * Notes who resolved a difference, and refers back to every certificate since it was found that was not clean; in the
     * caller's transaction.
     */
    void noteResolution(Latch latch, Resolution resolution) {
        trail.append(
                latch.account(),
                STREAM,
                AuditFact.of("resolved", clock.now())
                        .with("latch", latch.id())
                        .with("person", resolution.person())
                        .with("cause", resolution.cause().word())
                        .with("words", resolution.words())
                        .with(
                                "certificates",
                                log.uncleanSince(latch.account(), latch.session()).stream()
                                        .map(unclean -> unclean.session() + " " + unclean.hash())
                                        .toList()));
    }
}
