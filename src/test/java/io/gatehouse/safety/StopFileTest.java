package io.gatehouse.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatehouse.ledger.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class StopFileTest {

    private static final AccountId ONE = new AccountId("one");
    private static final AccountId OTHER = new AccountId("other");
    private static final Instant NOW = Instant.parse("2026-01-05T15:00:00.123456Z");

    @TempDir
    private Path folder;

    private StopFile stops;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        stops = new StopFile(folder.resolve("stop"));
    }

    private static StopNote note(boolean flatten) {
        return StopNote.of("host:ann", NOW, "the market is mad", flatten);
    }

    @Test
    void anAbsentFolderStopsNothing() {
        assertThat(stops.of(ONE)).isEmpty();
        assertThat(stops.inForce(ONE)).isEmpty();
        assertThat(stops.mayHoldAny()).isFalse();
    }

    @Test
    void aDeskMakesTheFolderForWhoHasNothingButAShell() throws IOException {
        StopFile made = desksOwn(folder.resolve("a").resolve("stop"));

        Files.createFile(made.folder().resolve("ALL.stop"));
        assertThat(made.of(ONE)).isPresent();
    }

    @Test
    void aDeskWhoseFolderForStopFilesCannotBeMadeDoesNotStart() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> desksOwn(file.resolve("stop")))
                .hasMessageContaining("the folder " + file.resolve("stop") + " for stop files cannot be made")
                .hasMessageContaining("gatehouse.safety.stop-folder")
                .hasNoCause();
    }

    private static StopFile desksOwn(Path folder) {
        return new SafetyConfiguration().stopFile(new SafetySettings(folder));
    }

    @Test
    void aFileThatVanishesWhileItIsReadWasStillSeen() {
        StopNote gone = StopNote.read(folder.resolve("one.stop"));

        assertThat(gone.id()).isEqualTo("by-hand-19700101T000000Z");
        assertThat(gone.reason()).isEqualTo("the file one.stop lies there");
    }

    @Test
    void stopsEveryAccountUnlessOneIsNamed() throws IOException {
        stops.write(Optional.of(ONE), note(false));
        assertThat(stops.of(ONE)).isPresent();
        assertThat(stops.of(OTHER)).isEmpty();

        stops.write(Optional.empty(), note(false));
        assertThat(stops.of(OTHER)).isPresent();
        assertThat(stops.inForce(ONE)).extracting(StopInForce::scope).containsExactly("ALL", "one");
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        StopNote note = note(true);
        stops.write(Optional.of(ONE), note);

        assertThat(stops.inForce(ONE))
                .singleElement()
                .extracting(StopInForce::note)
                .isEqualTo(note);
        assertThat(note.id()).isEqualTo("stop-20260105T150000.123456Z");
        assertThat(stops.of(ONE).orElseThrow().words())
                .isEqualTo("EMERGENCY STOP by host:ann at 2026-01-05T15:00:00.123456Z: the market is mad");
    }

    @Test
    void aSecondStopLeavesTheFirst() throws IOException {
        StopNote first = stops.write(Optional.empty(), note(false));

        assertThat(stops.write(Optional.empty(), StopNote.of("bob", NOW.plusSeconds(9), "me too", false)))
                .isEqualTo(first);
    }

    @Test
    void aSecondStopMayCloseEverythingAsWell() throws IOException {
        StopNote first = stops.write(Optional.empty(), note(false));

        StopNote second = stops.write(Optional.empty(), StopNote.of("bob", NOW.plusSeconds(9), "and out", true));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.flatten()).isTrue();
        assertThat(stops.write(Optional.empty(), note(false)).flatten()).isTrue();
    }

    @Test
    void aFileByHandStopsWhateverIsInIt() throws IOException {
        Files.createDirectories(stops.folder());
        Files.writeString(stops.fileOf(Optional.empty()), "flatten: yes\nid: ../../etc\n");

        assertThat(stops.of(ONE)).isPresent();
        assertThat(stops.inForce(ONE)).singleElement().satisfies(stop -> {
            assertThat(stop.note().id()).startsWith("by-hand-");
            assertThat(stop.note().flatten()).isFalse();
        });
    }

    @Test
    void anEmptyFileAndAFolderOfThatNameStopAsWell() throws IOException {
        Files.createDirectories(stops.folder());
        Files.createFile(stops.fileOf(Optional.of(ONE)));
        Files.createDirectory(stops.fileOf(Optional.of(OTHER)));

        assertThat(stops.of(ONE)).isPresent();
        assertThat(stops.of(OTHER)).isPresent();
        assertThat(stops.inForce(OTHER)).hasSize(1);
    }

    @Test
    void aDrillEndsWithoutEndingARealStop() throws IOException {
        stops.writeDrill(ONE, note(false));
        stops.write(Optional.of(ONE), note(false));
        stops.liftDrill(ONE);

        assertThat(stops.inForce(ONE))
                .singleElement()
                .satisfies(stop -> assertThat(stop.drill()).isFalse());
    }

    @Test
    void liftingOneAccountLeavesTheOthersStopped() throws IOException {
        StopNote note = stops.write(Optional.empty(), note(false));
        stops.lift(ONE, List.of(OTHER));

        assertThat(stops.of(ONE)).isEmpty();
        assertThat(stops.inForce(OTHER)).extracting(StopInForce::note).containsExactly(note);
        assertThat(Files.exists(stops.fileOf(Optional.empty()))).isFalse();
    }

    @Test
    void aGlanceSeesAStopOfAnyAccountAndNothingElse() throws IOException {
        Files.createDirectories(stops.folder().resolve("records"));
        assertThat(stops.mayHoldAny()).isFalse();

        stops.write(Optional.of(OTHER), note(false));
        assertThat(stops.mayHoldAny()).isTrue();
    }

    @Test
    void leavesNothingHalfWrittenBehind() throws IOException {
        stops.write(Optional.empty(), note(false));

        try (var files = Files.list(stops.folder())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("ALL.stop");
        }
    }

    @Test
    void aFolderThatCannotBeLookedIntoStops() throws IOException {
        // A link that leads to itself can neither be followed nor denied.
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));

        StopFile unseen = new StopFile(loop.resolve("deeper"));
        assertThat(unseen.of(ONE)).isPresent();
        assertThat(unseen.mayHoldAny()).isTrue();
    }

    @Test
    void aFolderWhoseFilesCannotBeLookedForMayHoldAStop() throws IOException {
        Path folder = Files.createDirectories(stops.folder());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r--r--r--"));
        // Who may do everything looks for them all the same.
        assumeThat(Files.isExecutable(folder)).isFalse();

        assertThat(stops.of(ONE)).isPresent();
        assertThat(stops.mayHoldAny()).isTrue();
    }

    @Test
    void aNoteHasANameAndAReasonInOneLine() {
        assertThatThrownBy(() -> StopNote.of(" ", NOW, "why", false)).hasMessageContaining("the person who orders");
        assertThatThrownBy(() -> StopNote.of("ann", NOW, "x".repeat(301), false))
                .hasMessageContaining("1 to 300 characters");
        assertThatThrownBy(() -> StopNote.of("ann", NOW, "a\nid: forged", false))
                .hasMessageContaining("one line");
        assertThatThrownBy(() -> new StopNote("../x", "ann", NOW, "why", false))
                .hasMessageContaining("letters, digits, dots and dashes; have '../x'");
    }
}
