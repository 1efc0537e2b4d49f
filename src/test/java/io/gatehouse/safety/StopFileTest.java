package io.gatehouse.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopFileTest {

    private static final AccountId PAPER = new AccountId("paper");
    private static final AccountId OTHER = new AccountId("other");

    private final Path folder;

    StopFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private StopFile stops() {
        return new StopFile(folder.resolve("stop"));
    }

    private Path lies(Optional<AccountId> account, String text) throws IOException {
        Path file = stops().fileOf(account);
        Files.createDirectories(folder.resolve("stop"));
        return Files.writeString(file, text);
    }

    @Test
    void aFolderThatIsNotThereHoldsNoStop() throws IOException {
        assertThat(stops().of(PAPER)).isEmpty();
        assertThat(stops().all()).isEmpty();
    }

    @Test
    void aFileOfAllStopsEveryAccount() throws IOException {
        Path file = lies(Optional.empty(), "adam: a fire\n");

        assertThat(stops().of(PAPER)).contains(new StopOrder(file.toString(), "adam: a fire"));
        assertThat(stops().of(OTHER)).isPresent();
        assertThat(stops().all()).containsExactly(file);
    }

    @Test
    void aFileOfAnAccountStopsThatOne() throws IOException {
        lies(Optional.of(PAPER), "");

        assertThat(stops().of(PAPER)).isPresent();
        assertThat(stops().of(OTHER)).isEmpty();
    }

    @Test
    void whatIsInTheFileDoesNotMatter() throws IOException {
        Files.createDirectories(stops().fileOf(Optional.empty()));

        assertThat(stops().of(PAPER))
                .hasValueSatisfying(stop -> assertThat(stop.words()).contains("cannot be read"));
    }

    @Test
    void aFolderThatCannotBeLookedIntoStops() throws IOException {
        // A link that leads to itself can neither be followed nor denied.
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));

        assertThat(new StopFile(loop.resolve("deeper")).of(PAPER)).isPresent();
    }

    @Test
    void longWordsAreCut() throws IOException {
        lies(Optional.empty(), "x".repeat(2_000));

        assertThat(stops().of(PAPER).orElseThrow().words()).hasSize(500);
    }
}
