package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds facts to the trail. */
@Component
public class AuditTrail {

    private final AuditRecord record;
    private final WriteAuditFiles files;

    AuditTrail(AuditRecord record, WriteAuditFiles files) {
        this.record = record;
        this.files = files;
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
        AuditLine before = record.last(stream).orElse(new AuditLine(stream, 0, "", AuditLine.BEGINNING, ""));
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
}
