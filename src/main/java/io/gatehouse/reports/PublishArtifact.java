package io.gatehouse.reports;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.TradingSession;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a closed session's artifact to its folder. Doing it again writes the same file. */
@Component
public class PublishArtifact {

    private final DescribeSession describe;
    private final ArtifactFolders folders;

    PublishArtifact(DescribeSession describe, ArtifactFolders folders) {
        this.describe = describe;
        this.folders = folders;
    }

    /**
     * Writes it.
     *
     * @param incidents failed steps that belong to the session, in words
     * @return the file
     */
    public Path publish(AccountId account, TradingSession session, List<String> incidents) {
        return WriteArtifact.into(folders.of(account), describe.describe(account, session, "SIMULATED", incidents));
    }
}
