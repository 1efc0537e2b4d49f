package io.gatehouse.risk.limits;

import java.util.List;

/** Other limits bind an account from now on. Told inside the transaction that applied them. */
public record LimitsChanged(LimitVersion version, LimitRequest request, List<LimitChange> changes) {

    public LimitsChanged {
        changes = List.copyOf(changes);
    }
}
