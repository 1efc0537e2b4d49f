package io.gatehouse.execution;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How facts become durable before anything is sent or told. */
@Component
class Transactions {

    private final TransactionTemplate joined;
    private final TransactionTemplate alone;

    Transactions(PlatformTransactionManager manager) {
        joined = new TransactionTemplate(manager);
        alone = new TransactionTemplate(manager);
        // After a commit the old transaction is still bound to the thread; what joined it would be lost.
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes part in the caller's transaction, or has one of its own when there is none. */
    <T> T joined(Supplier<T> work) {
        return joined.execute(status -> work.get());
    }

    /** Has a transaction of its own, committed when this returns. */
    <T> T alone(Supplier<T> work) {
        return alone.execute(status -> work.get());
    }

    void alone(Runnable work) {
        alone.executeWithoutResult(status -> work.run());
    }

    /** Once the caller's transaction is committed, on the same thread; at once when there is none. */
    void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
