package io.gatehouse.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The changes of one transaction, kept until it is about to commit. Used by the transaction's thread alone. */
final class ChangesOfTransaction implements TransactionSynchronization {

    private final AuditTrail trail;
    private final Map<AuditStream, List<Change>> changes = new LinkedHashMap<>();
    private final Map<AuditStream, List<AuditLine>> written = new LinkedHashMap<>();
    private boolean isCommitting;

    private ChangesOfTransaction(AuditTrail trail) {
        this.trail = trail;
    }

    static ChangesOfTransaction of(AuditTrail trail) {
        if (TransactionSynchronizationManager.getResource(trail) instanceof ChangesOfTransaction begun) {
            return begun;
        }
        ChangesOfTransaction begun = new ChangesOfTransaction(trail);
        TransactionSynchronizationManager.registerSynchronization(begun);
        TransactionSynchronizationManager.bindResource(trail, begun);
        return begun;
    }

    void add(AuditStream stream, Change change) {
        changes.computeIfAbsent(stream, first -> new ArrayList<>()).add(change);
        if (isCommitting) {
            // Whoever else acts before the commit may have come later than we did.
            write();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        isCommitting = true;
        write();
    }

    private void write() {
        changes.forEach((stream, made) ->
                written.computeIfAbsent(stream, first -> new ArrayList<>()).addAll(trail.write(stream, made)));
        changes.clear();
    }

    @Override
    public void afterCommit() {
        written.forEach(trail::committed);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(trail);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(trail, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResource(trail);
    }
}
