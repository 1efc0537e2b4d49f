package io.gatehouse.reconciliation;

import io.gatehouse.audit.AuditLine;
import io.gatehouse.audit.AuditRecord;
import io.gatehouse.audit.AuditStream;
import io.gatehouse.ledger.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at a session's certificate again: its inputs, what they give, its hash, its file and its place in the trail. */
public final class VerifyCertificate {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CertificateLog log;
    private final AuditRecord audit;

    public VerifyCertificate(CertificateLog log, AuditRecord audit) {
        this.log = log;
        this.audit = audit;
    }

    /**
     * Checks everything about a certificate that can be checked.
     *
     * @param published the certificate's file
     * @param trail the audit stream's file
     */
    public List<DayCheck> check(AccountId account, LocalDate session, Path published, Path trail) {
        List<DayCheck> checks = new ArrayList<>();
        Optional<Certificate> found = log.of(account, session);
        if (found.isEmpty()) {
            checks.add(DayCheck.failed("certificate", "the database has none of " + session));
        } else {
            Certificate certificate = found.get();
            checks.add(DayCheck.passed(
                    "certificate", certificate.outcome() + " of " + certificate.at() + ", " + certificate.hash()));
            inputs(certificate, checks);
            checks.add(
                    DayCheck.equal("certificate hash", certificate.hash(), CanonicalJson.sha256(certificate.body())));
            checks.add(recomputed(certificate));
            checks.add(file("published certificate", published, certificate.published()));
        }
        List<AuditLine> lines = audit.from(new AuditStream(account, IssueCertificate.STREAM), 1);
        found.ifPresent(certificate -> checks.add(audited("certificate", session, certificate.hash(), lines)));
        checks.add(AuditLine.whyBroken(lines)
                .map(why -> DayCheck.failed("audit chain", why))
                .orElseGet(() -> DayCheck.passed("audit chain", lines.size() + " lines unbroken")));
        checks.add(file("audit file", trail, text(lines)));
        return checks;
    }

    /** Whether a session's artifact is the one that was noted when it was written. */
    public DayCheck artifact(AccountId account, LocalDate session, Path artifact) {
        try {
            return audited(
                    "artifact",
                    session,
                    CanonicalJson.sha256(Files.readString(artifact)),
                    audit.from(new AuditStream(account, IssueCertificate.STREAM), 1));
        } catch (IOException missing) {
            return DayCheck.failed("artifact", artifact + " cannot be read: " + missing);
        }
    }

    /** Who resolved later what the certificate of a session had found; each as its line stands in the trail. */
    public List<String> addenda(AccountId account, LocalDate session) {
        return audit.from(new AuditStream(account, IssueCertificate.STREAM), 1).stream()
                .map(AuditLine::text)
                .filter(text -> text.contains("\"kind\":\"resolved\"") && text.contains("\"" + session + " "))
                .toList();
    }

    private static void inputs(Certificate certificate, List<DayCheck> checks) {
        JsonNode hashes = hashes(certificate.body());
        checks.add(input("our books", hashes.path("ours"), certificate.ours()));
        checks.add(input("broker's answers", hashes.path("theirs"), certificate.theirs()));
        checks.add(input("expected events", hashes.path("expected"), certificate.expected()));
    }

    private static DayCheck input(String name, JsonNode certified, String input) {
        return DayCheck.equal(name, certified.asString(""), CanonicalJson.sha256(input));
    }

    private static JsonNode hashes(String body) {
        try {
            return JSON.readTree(body).path("inputs");
        } catch (tools.jackson.core.JacksonException unreadable) {
            // Then no input has a certified hash, and each of them says so.
            return JSON.createObjectNode();
        }
    }

    private static DayCheck recomputed(Certificate certificate) {
        try {
            String again = certificate.bodyFromInputs();
            return again.equals(certificate.body())
                    ? DayCheck.passed("comparison", "the inputs give the same lines, differences and outcome")
                    : DayCheck.failed(
                            "comparison",
                            "the inputs give another certificate: " + firstDifference(certificate.body(), again));
        } catch (IllegalArgumentException unreadable) {
            return DayCheck.failed("comparison", "the inputs cannot be read: " + unreadable.getMessage());
        }
    }

    private static DayCheck file(String name, Path file, String expected) {
        try {
            String text = Files.readString(file);
            return text.equals(expected)
                    ? DayCheck.passed(name, file + " is what the database has")
                    : DayCheck.failed(name, file + " is not what the database has: " + firstDifference(expected, text));
        } catch (IOException missing) {
            return DayCheck.failed(name, file + " cannot be read: " + missing);
        }
    }

    private static String firstDifference(String expected, String have) {
        int at = 0;
        while (at < Math.min(expected.length(), have.length()) && expected.charAt(at) == have.charAt(at)) {
            at++;
        }
        return "from character " + (at + 1) + " on, expected '" + around(expected, at) + "', have '" + around(have, at)
                + "'";
    }

    private static String around(String text, int at) {
        return text.substring(Math.min(at, text.length()), Math.min(text.length(), at + 40))
                .strip();
    }

    private static DayCheck audited(String kind, LocalDate session, String hash, List<AuditLine> lines) {
        String name = kind.equals("artifact") ? "artifact" : "audit line";
        String marks = "\"kind\":\"" + kind + "\",\"fact\":{\"session\":\"" + session + "\"";
        return lines.stream()
                .map(AuditLine::text)
                .filter(text -> text.contains(marks))
                .reduce((earlier, later) -> later)
                .map(text -> text.contains("\"hash\":\"" + hash + "\"}")
                        ? DayCheck.passed(name, "hash " + hash + " stands in the trail")
                        : DayCheck.failed(name, "the trail has another hash than " + hash + ": " + text))
                .orElseGet(() -> DayCheck.failed(name, "the trail has no " + kind + " of " + session));
    }

    private static String text(List<AuditLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }
}
