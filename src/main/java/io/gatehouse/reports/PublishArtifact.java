package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.IssueCertificate;
import io.gatehouse.time.TradingSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a closed session's artifact and certificate to its folder. Doing it again writes the same files. */
@Component
public class PublishArtifact {

    private final DescribeSession describe;
    private final ArtifactFolders folders;
    private final IssueCertificate certificates;

    PublishArtifact(DescribeSession describe, ArtifactFolders folders, IssueCertificate certificates) {
        this.describe = describe;
        this.folders = folders;
        this.certificates = certificates;
    }

    /**
     * Writes them, and notes the artifact's hash in the caller's transaction.
     *
     * @param incidents failed steps that belong to the session, in words
     * @return the artifact's file
     */
    public Path publish(AccountId account, TradingSession session, List<String> incidents) {
        Path folder = folders.of(account);
        Path artifact = WriteArtifact.into(folder, describe.describe(account, session, "SIMULATED", incidents));
        certificates.of(account, session.date()).ifPresent(certificate -> WriteArtifact.into(folder, certificate));
        certificates.noteArtifact(account, session.date(), text(artifact));
        return artifact;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the artifact " + file.toAbsolutePath(), e);
        }
    }
}
