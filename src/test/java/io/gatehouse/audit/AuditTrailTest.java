package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.CashEntry;
import io.gatehouse.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditTrailTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private AuditDesk desk;

    @BeforeEach
    void open() {
        desk = new AuditDesk(folder);
    }

    private List<String> actions() {
        return desk.search.search(desk.account, search(Optional.empty(), 100)).stream()
                .map(SearchAudit.Found::action)
                .toList();
    }

    private static AuditSearch search(Optional<String> text, int limit) {
        return AuditSearch.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text, limit);
    }

    @Test
    void theChangesOfATransactionAreWrittenTogetherAndInOrder() throws IOException {
        desk.write(() -> {
            desk.trail.changed(desk.account, desk.change("first", "anna"));
            desk.trail.changed(desk.account, desk.change("second", "desk"));
        });
        desk.change("third");

        assertThat(actions()).containsExactly("first", "second", "third");
        assertThat(Files.readAllLines(desk.file(AuditTrail.TRAIL)))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("{\"sequence\":1,\"at\":\"2026-11-20T21:10:00Z\",\"account\":\"" + desk.account
                        + "\",\"kind\":\"first\",\"fact\":{\"actor\":\"anna\",\"context\":{\"about\":\"ABCD\"},"
                        + "\"decision\":\"yes\",\"outcome\":\"done\"},");
        assertThat(desk.findings()).isEmpty();
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNothing() {
        desk.change("first");

        assertThatThrownBy(() -> desk.write(() -> {
                    desk.trail.changed(desk.account, desk.change("second", "desk"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        desk.change("third");

        assertThat(actions()).containsExactly("first", "third");
        assertThat(desk.findings()).isEmpty();
    }

    @Test
    void aTransactionWithinAnotherHasItsOwnChanges() {
        TransactionTemplate alone = new TransactionTemplate(AuditDesk.DATABASE.transactionManager());
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> desk.write(() -> {
                    desk.trail.changed(desk.account, desk.change("outer", "desk"));
                    alone.executeWithoutResult(
                            status -> desk.trail.changed(desk.account, desk.change("inner", "desk")));
                    desk.trail.changed(desk.account, desk.change("outer-again", "desk"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(actions()).containsExactly("inner");
    }

    @Test
    void aChangeThatComesWhileTheTransactionCommitsIsNotLost() {
        desk.write(() -> {
            desk.trail.changed(desk.account, desk.change("first", "desk"));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    desk.trail.changed(desk.account, desk.change("late", "desk"));
                }
            });
        });

        assertThat(actions()).containsExactly("first", "late");
        assertThat(desk.findings()).isEmpty();
    }

    @Test
    void anotherNodeGoesOnWhereTheFirstEnded() throws IOException {
        AuditTrail other = desk.trail();
        desk.change("first");
        desk.write(() -> other.changed(desk.account, desk.change("second", "desk")));
        desk.change("third");

        assertThat(actions()).containsExactly("first", "second", "third");
        assertThat(desk.findings()).isEmpty();
    }

    @Test
    void whatTheLedgerHasAlreadyIsNoChange() {
        CashEntry entry =
                new CashEntry(desk.account, "opening", CashEntry.Kind.DEPOSIT, Money.of("100"), AuditDesk.NOW);
        desk.write(() -> desk.ledger.bookCash(entry));
        desk.write(() -> desk.ledger.bookCash(entry));

        assertThat(actions()).containsExactly("cash-booked");
    }

    @Test
    void aClosedSessionSaysWhereTheOtherStreamsEnd() {
        desk.twoSessions();

        List<AuditLine> lines = desk.record.from(new AuditStream(desk.account, AuditTrail.TRAIL), 1);
        StreamEnd history = desk.record
                .end(new AuditStream(desk.account, AuditDesk.HISTORY))
                .orElseThrow();
        assertThat(lines.get(lines.size() - 1).text())
                .contains("\"ends\":{\"phase/phase-history\":\"" + history + "\"}")
                .contains("\"kind\":\"session-closed\"");
    }

    @Test
    void aSearchAsksByActorActionTimeAndTextAndTheNewestStandsLast() {
        desk.write(() -> desk.trail.changed(desk.account, desk.change("first", "anna")));
        desk.write(() -> desk.trail.changed(
                desk.account,
                Change.of("second", AuditDesk.NOW.plusSeconds(86_400)).decided("100%_sure!", "Done")));
        desk.write(() -> desk.trail.changed(
                desk.account,
                Change.of("third", AuditDesk.NOW.plusSeconds(172_800))
                        .by("anna")
                        .decided("no", "nothing")));

        assertThat(found("anna", "", "", "", "", 10)).containsExactly("first", "third");
        assertThat(found("", "second", "", "", "", 10)).containsExactly("second");
        assertThat(found("", "", "2026-11-21", "2026-11-21", "", 10)).containsExactly("second");
        assertThat(found("", "", "2026-11-20T21:10:00Z", "2026-11-20T21:10:00Z", "", 10))
                .containsExactly("first");
        assertThat(found("", "", "", "", "%_SURE!", 10)).containsExactly("second");
        assertThat(found("", "", "", "", "100_", 10)).isEmpty();
        assertThat(found("", "", "", "", "", 2)).containsExactly("second", "third");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> found("", "", "yesterday", "", "", 10))
                .withMessageContaining("neither a date");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> found("", "", "2026-13-01", "", "", 10))
                .withMessageContaining("neither a date");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search(Optional.empty(), 0))
                .withMessageContaining("1 to 10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search(Optional.of("x".repeat(201)), 1))
                .withMessageContaining("200");
    }

    private List<String> found(String actor, String action, String from, String to, String text, int limit) {
        AuditSearch search = AuditSearch.of(
                Optional.of(actor), Optional.of(action), Optional.of(from), Optional.of(to), Optional.of(text), limit);
        return desk.search.search(desk.account, search).stream()
                .map(SearchAudit.Found::action)
                .toList();
    }

    @Test
    void aLineHasRoomForTheLongestChangeThereIs() {
        Change.Begun begun = Change.of("long", AuditDesk.NOW).by("\"".repeat(100));
        for (int i = 0; i < 10; i++) {
            begun = begun.on("name-" + i, "\"\u0001".repeat(200));
        }
        Change longest = begun.decided("\"".repeat(900), "\\".repeat(2_000));

        desk.write(() -> desk.trail.changed(desk.account, longest));

        assertThat(longest.decision()).hasSize(500).endsWith("…");
        assertThat(longest.outcome()).hasSize(1_000);
        assertThat(desk.findings()).isEmpty();
    }

    @Test
    void aChangeHasEveryFieldAndAnActionIsAWord() {
        Change.Begun begun = Change.of("first", AuditDesk.NOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> begun.decided(" ", "done"))
                .withMessageContaining("has a decision");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.of("Two Words", AuditDesk.NOW).decided("yes", "done"))
                .withMessageContaining("'Two Words'");
        assertThat(begun.on("missing", Optional.empty()).context()).isEmpty();
    }

    @Test
    void theFirstBadLineIsNamedWithWhatDiffers() throws IOException {
        desk.twoSessions();
        desk.sql(
                "UPDATE audit_line SET line = REPLACE(line, 'second', 'zecond') WHERE account = ?",
                desk.account.value());
        Files.writeString(desk.file(AuditDesk.HISTORY), "{}\n");

        assertThat(desk.findings())
                .anySatisfy(finding ->
                        assertThat(finding).startsWith("audit/trail: database line 4: its text was changed: hash "))
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith("audit/trail: file line 4 is not the database's: at character ")
                        .contains("it has 'second"))
                .anySatisfy(finding ->
                        assertThat(finding).startsWith("phase/phase-history: file line 1 is not the database's"));
        assertThat(Files.readString(desk.file(AuditDesk.HISTORY))).isEqualTo("{}\n");
    }
}
