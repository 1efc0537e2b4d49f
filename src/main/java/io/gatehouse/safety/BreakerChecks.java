package io.gatehouse.safety;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks again at whatever tripped a breaker. */
@Component
public class BreakerChecks {

    private final List<BreakerCheck> checks;

    BreakerChecks(List<BreakerCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Why trading may not go on yet; empty when nothing that can be looked at stands in the way. */
    public Optional<String> whyNotYet(Latch latch) {
        return checks.stream()
                .filter(check -> check.causes().contains(latch.cause()))
                .flatMap(check -> check.whyNotYet(latch).stream())
                .findFirst();
    }
}
