package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.time.DeskClock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts an account's evidence again when the strategy that earned it is not the one that trades now. To be asked at
 * every start, because that is when settings are read.
 */
@Component
public class NoticeMaterialChange {

    private static final String ABSENT = "absent";

    private final StrategiesInForce strategies;
    private final MovePhase moves;
    private final Ledger ledger;
    private final DeskClock clock;
    private final Map<String, String> now;

    NoticeMaterialChange(
            StrategiesInForce strategies, MovePhase moves, Ledger ledger, DeskClock clock, StrategySettings settings) {
        this.strategies = strategies;
        this.moves = moves;
        this.ledger = ledger;
        this.clock = clock;
        this.now = EvidenceJson.flat(settings);
    }

    /** Compares with what was in force when the account was started before; the first time there is nothing to compare. */
    @Transactional
    public void look(AccountId account) {
        ledger.lock(account);
        Map<String, String> before = strategies.last(account);
        if (before.equals(now)) {
            return;
        }
        strategies.keep(account, now, clock.now());
        if (!before.isEmpty()) {
            moves.materialChange(account, "the strategy's settings were changed: " + difference(before));
        }
    }

    private String difference(Map<String, String> before) {
        TreeSet<String> names = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .map(name ->
                        name + " from " + before.getOrDefault(name, ABSENT) + " to " + now.getOrDefault(name, ABSENT))
                .collect(Collectors.joining(", "));
    }
}
