package io.gatehouse.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTokenTest {

    private final Path folder;

    LocalTokenTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("desk/cli-token")).strip();
    }

    @Test
    void standsInAFileThatOnlyItsOwnerCanRead() throws IOException {
        LocalToken token = new LocalToken(new Random(1));

        token.writeInto(folder.resolve("desk"));

        assertThat(written()).matches("[0-9a-f]{64}");
        assertThat(token.matches(written())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("desk/cli-token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isAnotherOneAtEachStart() throws IOException {
        new LocalToken(new Random(1)).writeInto(folder.resolve("desk"));
        String first = written();
        LocalToken second = new LocalToken(new Random(2));

        second.writeInto(folder.resolve("desk"));

        assertThat(second.matches(first)).isFalse();
        assertThat(second.matches(written())).isTrue();
        try (var left = Files.list(folder.resolve("desk"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void saysWhichFileCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("desk"));

        assertThatThrownBy(() -> new LocalToken(new Random(1)).writeInto(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write the command line's token")
                .hasMessageContaining("cli-token");
    }
}
