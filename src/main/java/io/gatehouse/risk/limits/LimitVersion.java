package io.gatehouse.risk.limits;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * Limits that bind an account from an instant on, until the next version.
 *
 * @param number from 1 in each account
 * @param request that brought them; empty for the file's values at the first start
 */
public record LimitVersion(
        AccountId account, int number, LimitValues values, Optional<LimitRequestId> request, Instant since) {}
