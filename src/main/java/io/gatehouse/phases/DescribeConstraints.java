package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in a sentence what an account's phase allows, for who has just run into it. */
@Component
class DescribeConstraints {

    private final PhaseBook book;
    private final TradeLimiter limiter;
    private final PositionSizing sizing;
    private final Latches halts;

    DescribeConstraints(PhaseBook book, TradeLimiter limiter, PositionSizing sizing, Latches halts) {
        this.book = book;
        this.limiter = limiter;
        this.sizing = sizing;
        this.halts = halts;
    }

    /** "In force: Proof of Concept, $100.00 a position, …; exits are never limited." */
    String of(AccountId account) {
        Phase phase = book.standing(account).phase();
        List<Latch> open = halts.openOf(account);
        Stream<String> parts = Stream.of(
                        Stream.of(phase.displayName()),
                        Stream.of("paper only").filter(words -> phase == Phase.EXPERIENCE),
                        sizing.inForce(account).map(Money::shown).map(size -> "$" + size + " a position").stream(),
                        limiter.nextEntryAt(account, phase).map(limiter::countdown).stream(),
                        Stream.of("entries halted until " + open.size() + " halt is acknowledged")
                                .filter(words -> !open.isEmpty()))
                .flatMap(each -> each);
        return "In force: " + parts.collect(Collectors.joining(", ")) + "; exits are never limited.";
    }
}
