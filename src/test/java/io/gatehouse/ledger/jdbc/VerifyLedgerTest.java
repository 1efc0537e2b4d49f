package io.gatehouse.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@DatabaseTest
class VerifyLedgerTest {

    private static final Pattern CHANGES = Pattern.compile("(?:UPDATE|DELETE FROM|TRUNCATE|MERGE INTO) (\\w+)");

    private final TestDatabase database = TestDatabase.of("ledger");
    private final TestLedger book = new TestLedger(database);

    private void tamper(String sql) {
        database.jdbc().sql(sql).param(book.account.value()).update();
    }

    @Test
    void aRecordWrittenByTheLedgerHasNoDeviation() {
        book.held("ABC", 5, "0.45");

        assertThat(book.deviations()).isEmpty();
    }

    @Test
    void aProjectionThatWasTamperedWithIsNamedWithBothFigures() {
        book.held("ABC", 5, "0.45");
        tamper("UPDATE ledger_position_now SET quantity = -4 WHERE account = ?");
        tamper("UPDATE ledger_account_now SET cash = cash - 1 WHERE account = ?");
        tamper("UPDATE ledger_order_now SET filled = -4 WHERE account = ?");

        assertThat(book.deviations())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("position " + book.trade("ABC"))
                        .endsWith("kept -4, the record adds up to -5"))
                .contains("cash: kept 224.000000, the record adds up to 225.000000")
                .anySatisfy(line -> assertThat(line).contains("filled=-4").contains("filled=-5"));
    }

    @Test
    void aMissingAndAnInventedPositionAreFound() {
        book.held("ABC", 5, "0.45");
        tamper("UPDATE ledger_position_now SET instrument = 'XYZ' WHERE account = ?");

        assertThat(book.deviations())
                .anySatisfy(line -> assertThat(line).contains("XYZ: kept -5, the record adds up to 0"))
                .anySatisfy(line -> assertThat(line).contains("kept 0, the record adds up to -5"));
    }

    @Test
    void onlyProjectionsAreEverChanged() {
        List<String> changed = sources().stream()
                .flatMap(source -> CHANGES.matcher(source).results())
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();

        assertThat(changed).isNotEmpty().allSatisfy(table -> assertThat(table).endsWith("_now"));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/gatehouse/ledger/jdbc"))) {
            return files.map(VerifyLedgerTest::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
