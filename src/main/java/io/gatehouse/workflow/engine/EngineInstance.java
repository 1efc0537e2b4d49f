package io.gatehouse.workflow.engine;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * A process instance, running or ended.
 *
 * @param id the engine's id of it
 * @param definition the engine's id of the version it runs on
 * @param key the process, for example {@code daily-trading-cycle}
 * @param businessKey what it is about, for example {@code daily-trading-cycle:paper:2026-11-20}
 * @param ended empty while it runs
 * @param endedAt the step it ended at; empty while it runs, and when it was cancelled
 * @param calledBy the instance that called it; empty for one that was started by itself
 */
public record EngineInstance(
        String id,
        String definition,
        String key,
        int version,
        String businessKey,
        Instant since,
        Optional<Instant> ended,
        Optional<String> endedAt,
        Optional<String> calledBy) {

    /** What it is about, without process and account. */
    public String about() {
        return BusinessKey.parse(businessKey).map(BusinessKey::about).orElse(businessKey);
    }

    boolean isOf(AccountId account) {
        return BusinessKey.parse(businessKey).filter(key -> key.isOf(account)).isPresent();
    }
}
