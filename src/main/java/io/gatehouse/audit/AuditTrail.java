package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds facts to the streams of an account, and changes of state to its trail. */
@Component
public class AuditTrail {

    /** The stream of every change of state. */
    public static final String TRAIL = "audit/trail";

    private final AuditRecord record;
    private final WriteAuditFiles files;
    // Where a trail ended when this process last added to it. Another node may have gone on; then it is read again.
    private final Map<AuditStream, StreamEnd> ends = new ConcurrentHashMap<>();

    AuditTrail(AuditRecord record, WriteAuditFiles files) {
        this.record = record;
        this.files = files;
    }

    /**
     * Adds a change of state in the caller's transaction. Its line is made when the transaction is about to commit,
     * with all others of it: the trail is locked once, and not while anybody waits for something else.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(AccountId account, Change change) {
        ChangesOfTransaction.of(this).add(new AuditStream(account, TRAIL), change);
    }

    /**
     * Adds a fact in the caller's transaction; its line reaches the file after the commit, or at the next chance.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AuditLine append(AccountId account, String name, AuditFact fact) {
        AuditStream stream = new AuditStream(account, name);
        record.lock(stream);
        StreamEnd before = record.end(stream).orElse(StreamEnd.NOTHING);
        AuditLine line = AuditLine.of(stream, before.sequence() + 1, fact, before.hash());
        record.add(line);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.write(stream);
            }
        });
        return line;
    }

    /** Writes the lines of changes now; {@link #committed} follows. */
    List<AuditLine> write(AuditStream stream, List<Change> changes) {
        Optional<List<AuditLine>> added =
                Optional.ofNullable(ends.get(stream)).flatMap(end -> add(stream, end, changes));
        return added.orElseGet(() -> {
            record.lock(stream);
            StreamEnd end = record.end(stream).orElse(StreamEnd.NOTHING);
            return add(stream, end, changes)
                    .orElseThrow(() -> new IllegalStateException(stream + " is locked and did not stay at " + end));
        });
    }

    private Optional<List<AuditLine>> add(AuditStream stream, StreamEnd after, List<Change> changes) {
        List<TrailLine> lines = new ArrayList<>();
        StreamEnd end = after;
        for (Change change : changes) {
            AuditLine line = AuditLine.of(stream, end.sequence() + 1, change.fact(endsFor(stream, change)), end.hash());
            lines.add(new TrailLine(
                    line,
                    Optional.of(change.timestamp().truncatedTo(ChronoUnit.MICROS)),
                    Optional.of(change.action()),
                    Optional.of(change.actor())));
            end = line.end();
        }
        return record.addAfter(after, lines)
                ? Optional.of(lines.stream().map(TrailLine::line).toList())
                : Optional.empty();
    }

    private Map<String, String> endsFor(AuditStream trail, Change change) {
        Map<String, String> others = new LinkedHashMap<>();
        if (change.isAnchor()) {
            record.streams(trail.account()).stream()
                    .filter(stream -> !stream.equals(trail))
                    .forEach(stream -> record.end(stream).ifPresent(end -> others.put(stream.name(), end.toString())));
        }
        return others;
    }

    void committed(AuditStream stream, List<AuditLine> lines) {
        ends.merge(stream, lines.get(lines.size() - 1).end(), (was, now) -> was.isBefore(now) ? now : was);
        files.write(stream, lines);
    }
}
