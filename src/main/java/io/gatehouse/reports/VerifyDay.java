package io.gatehouse.reports;

import io.gatehouse.audit.AuditRecord;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.CertificateLog;
import io.gatehouse.reconciliation.DayCheck;
import io.gatehouse.reconciliation.IssueCertificate;
import io.gatehouse.reconciliation.VerifyCertificate;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proves a session of the past again from what is kept of it: certificate, artifact and signals. Changes nothing. */
public final class VerifyDay {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VerifyCertificate certificates;
    private final SignalBook signals;
    private final ArtifactFolders folders;
    private final Path logs;

    /** @param logs the folder of the audit files */
    public VerifyDay(
            CertificateLog certificates, AuditRecord audit, SignalBook signals, ArtifactFolders folders, Path logs) {
        this.certificates = new VerifyCertificate(certificates, audit);
        this.signals = signals;
        this.folders = folders;
        this.logs = logs;
    }

    /** Every check with its verdict. */
    public List<DayCheck> check(AccountId account, LocalDate session) {
        Path trail = logs.resolve(IssueCertificate.STREAM + ".jsonl");
        List<DayCheck> checks =
                new ArrayList<>(certificates.check(account, session, folders.certificateOf(account, session), trail));
        Path artifact = folders.fileOf(account, session);
        checks.add(certificates.artifact(account, session, artifact));
        checks.add(conservation(account, session, artifact));
        return checks;
    }

    /** What was resolved after the session's certificate, as it stands in the audit trail. */
    public List<String> addenda(AccountId account, LocalDate session) {
        return certificates.addenda(account, session);
    }

    /** Signals = executed + refused + unresolved, in the store, and the artifact says the same. */
    private DayCheck conservation(AccountId account, LocalDate session, Path artifact) {
        List<Signal> all = signals.signals(account, session);
        long terminal =
                all.stream().filter(signal -> signal.ended().isPresent()).count();
        long unresolved = all.size() - terminal;
        String store = all.size() + " signals = " + terminal + " terminal + " + unresolved + " unresolved";
        try {
            JsonNode published = JSON.readTree(Files.readString(artifact)).path("signals");
            long raw = published.path("raw").asLong(-1);
            long ended = published.path("executed").asLong(-1)
                    + published.path("refused").asLong(-1);
            // What was unresolved that day may have been resolved since.
            boolean same = raw == all.size()
                    && raw == ended + published.path("unresolved").asLong(-1)
                    && ended <= terminal;
            return same
                    ? DayCheck.passed("signals", store)
                    : DayCheck.failed(
                            "signals",
                            store + " in the store; the artifact says " + published.path("raw") + " = " + ended + " + "
                                    + published.path("unresolved"));
        } catch (IOException | JacksonException unreadable) {
            return DayCheck.failed("signals", store + " in the store; the artifact cannot be read: " + unreadable);
        }
    }
}
