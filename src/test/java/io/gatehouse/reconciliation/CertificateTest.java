package io.gatehouse.reconciliation;

import static io.gatehouse.ledger.jdbc.TestLedger.SESSION;
import static io.gatehouse.ledger.jdbc.TestLedger.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.audit.jdbc.AuditTables;
import io.gatehouse.execution.BenchDesk;
import io.gatehouse.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session's certificate: issued once, referred back to, and found out when a byte of it changes. */
@DatabaseTest
class CertificateTest {

    private final ReconciliationBench bench = new ReconciliationBench();
    private final BenchDesk desk = bench.desk;
    private final VerifyCertificate verify =
            new VerifyCertificate(bench.certificateLog, AuditTables.record(BenchDesk.DATABASE.operations()));

    private final Path folder;

    CertificateTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path published() {
        return folder.resolve("certificate.json");
    }

    private Path trail() {
        return bench.logs.resolve("reconciliation/certificates.jsonl");
    }

    private Certificate certified() throws IOException {
        desk.held("ABC");
        desk.working("XYZ");
        Certificate certificate = bench.certify();
        Files.writeString(published(), certificate.published());
        return certificate;
    }

    private List<DayCheck> checks() {
        return verify.check(desk.account, SESSION, published(), trail());
    }

    private List<String> failed() {
        return checks().stream()
                .filter(check -> !check.passed())
                .map(DayCheck::name)
                .toList();
    }

    private void tamper(String column, String from, String to) {
        int rows = BenchDesk.DATABASE
                .jdbc()
                .sql("UPDATE reconciliation_certificate SET " + column + " = REPLACE(" + column
                        + ", ?, ?) WHERE account = ?")
                .params(from, to, desk.account.value())
                .update();
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void aCertificateThatNobodyTouchedPassesEveryCheck() throws IOException {
        Certificate certificate = certified();

        assertThat(certificate.outcome()).isEqualTo(Outcome.AGREED);
        assertThat(certificate.body())
                .startsWith("{\"schema\":\"gatehouse.reconciliation-certificate/1\",\"account\":\"" + desk.account)
                .contains("\"tolerancePerLine\":\"0.010000\"")
                .contains(
                        "{\"section\":\"CASH\",\"key\":\"cash\",\"ours\":\"100221.750000\",\"theirs\":\"100221.750000\","
                                + "\"agrees\":true}");
        assertThat(checks())
                .hasSize(10)
                .allSatisfy(
                        check -> assertThat(check.passed()).as(check.toString()).isTrue());
    }

    @Test
    void aSessionIsCertifiedOnce() throws IOException {
        Certificate certificate = certified();
        desk.broker.add(Money.of("7"));

        assertThat(bench.certify()).isEqualTo(certificate);
    }

    @Test
    void anInputThatWasChangedIsNamed() throws IOException {
        certified();
        tamper("theirs", "100221.75", "100221.76");

        assertThat(failed()).contains("broker's answers", "comparison", "published certificate");
    }

    @Test
    void aCertificateThatWasChangedIsNamed() throws IOException {
        certified();
        tamper("body", "AGREED", "AGREED ");

        assertThat(failed()).contains("certificate hash", "comparison", "published certificate");
    }

    @Test
    void aCertificateThatWasMadeAgainWithItsHashDoesNotStandInTheTrail() throws IOException {
        Certificate certificate = certified();
        tamper("hash", certificate.hash(), "0".repeat(64));

        assertThat(failed()).contains("certificate hash", "audit line");
    }

    @Test
    void inputsThatCannotBeReadAreNamed() throws IOException {
        certified();
        tamper("ours", "{\"POSITIONS\"", "{POSITIONS");
        tamper("body", "\"inputs\"", "inputs");

        assertThat(failed()).contains("our books", "comparison");
    }

    @Test
    void aFileThatWasChangedOrIsGoneIsNamed() throws IOException {
        certified();
        Files.writeString(published(), Files.readString(published()).replace("AGREED", "agreed"));
        assertThat(checks().stream().filter(check -> !check.passed()))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.name()).isEqualTo("published certificate");
                    assertThat(check.words()).contains("from character").contains("'AGREED");
                });

        Files.delete(published());
        assertThat(failed()).containsExactly("published certificate");
    }

    @Test
    void aTrailThatWasChangedIsNamed() throws IOException {
        certified();
        Files.writeString(trail(), Files.readString(trail()).replace("certificate", "Certificate"));
        assertThat(failed()).containsExactly("audit file");

        BenchDesk.DATABASE
                .jdbc()
                .sql("UPDATE audit_line SET line = REPLACE(line, 'AGREED', 'ABSENT') WHERE account = ?")
                .param(desk.account.value())
                .update();
        assertThat(failed()).containsExactly("audit chain", "audit file");
    }

    @Test
    void aSessionWithoutACertificateIsNamed() {
        assertThat(failed()).contains("certificate");
    }

    @Test
    void anArtifactIsTheOneThatWasNoted() throws IOException {
        Path artifact = Files.writeString(folder.resolve("artifact.json"), "{}\n");
        assertThat(verify.artifact(desk.account, SESSION, artifact).words()).contains("the trail has no artifact");

        BenchDesk.DATABASE.inTransaction(() -> {
            bench.certificates.noteArtifact(desk.account, SESSION, "{}\n");
            return true;
        });
        assertThat(verify.artifact(desk.account, SESSION, artifact).passed()).isTrue();

        Files.writeString(artifact, "{ }\n");
        assertThat(verify.artifact(desk.account, SESSION, artifact).words()).contains("the trail has another hash");
        Files.delete(artifact);
        assertThat(verify.artifact(desk.account, SESSION, artifact).words()).contains("cannot be read");
    }

    @Test
    void whatIsResolvedLaterRefersBackAndChangesNothing() throws IOException {
        desk.broker.hold(put("QQQ"), 2);
        Certificate certificate = certified();
        assertThat(certificate.outcome()).isEqualTo(Outcome.DIFFERENT);
        desk.broker.hold(put("QQQ"), -2);
        bench.overnight();

        assertThat(bench.resolved(DifferenceCause.BROKER_ERROR, false)).isEmpty();

        assertThat(failed()).isEmpty();
        assertThat(verify.addenda(desk.account, SESSION))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"person\":\"olga\",\"cause\":\"broker-error\"")
                        .contains(SESSION + " " + certificate.hash()));
    }

    @Test
    void silenceAndExpectedEventsAreCertifiedToo() throws IOException {
        desk.tryToEnter("ABC");
        desk.passes(200);
        desk.broker.fallSilent();
        Certificate certificate = bench.certify();
        Files.writeString(published(), certificate.published());

        assertThat(certificate.theirs()).contains("\"POSITIONS\":{\"unknown\":\"no reply within 10 s\"}");
        assertThat(failed()).isEmpty();
    }

    @Test
    void anExplanationIsComparedAgainWithItsEvents() throws IOException {
        desk.tryToEnter("ABC");
        var ref = bench.ledger.openOrders(desk.account).get(0).ref();
        desk.broker.tell(desk.broker.execute(ref, -5, "0.45"));
        desk.broker.add(Money.of("-3.25"));
        Certificate certificate = bench.certify();
        Files.writeString(published(), certificate.published());

        assertThat(certificate.outcome()).isEqualTo(Outcome.EXPLAINED);
        assertThat(certificate.expected()).contains("LATE_COMMISSION").contains("-3.250000");
        assertThat(failed()).isEmpty();
    }
}
