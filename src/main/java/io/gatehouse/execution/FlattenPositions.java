package io.gatehouse.execution;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.Position;
import io.gatehouse.market.Quote;
import io.gatehouse.strategy.ExitJudgement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Closes everything held because a person said so, each position with one order. What cannot be closed yet is tried
 * again whenever it is asked again; what is being closed is left to the watch, which keeps after it.
 */
@Component
public class FlattenPositions {

    private final Ledger ledger;
    private final ReadQuote quotes;
    private final PursueExit pursueExit;

    FlattenPositions(Ledger ledger, ReadQuote quotes, PursueExit pursueExit) {
        this.ledger = ledger;
        this.quotes = quotes;
        this.pursueExit = pursueExit;
    }

    /** In the caller's transaction; orders go out after its commit. Empty when nothing is held. */
    public List<Watched> flatten(AccountId account) {
        ledger.lock(account);
        List<Order> exits = ledger.openOrders(account).stream()
                .filter(order -> !order.intent().isEntry())
                .toList();
        List<Watched> done = new ArrayList<>();
        for (Position position : ledger.positions(account)) {
            done.add(exits.stream()
                    .filter(order -> order.intent().trade().equals(position.trade()))
                    .filter(order -> order.intent().instrument().equals(position.instrument()))
                    .findFirst()
                    .map(order -> new Watched(
                            position, Watched.Step.EXIT_WORKING, order.ref() + " is at the broker or on its way"))
                    .orElseGet(() -> close(position)));
        }
        return done;
    }

    private Watched close(Position position) {
        if (!(quotes.usable(position.instrument()) instanceof Quote.Usable quote)) {
            return new Watched(position, Watched.Step.NO_QUOTE, "no usable quote of " + position.instrument());
        }
        boolean bought = position.quantity().isPositive();
        return pursueExit.submit(
                position,
                new ExitJudgement.Exit(
                        ExitReason.EMERGENCY,
                        "flatten",
                        "a person had everything closed",
                        "nothing held",
                        bought ? quote.bid().floorToCent() : quote.ask().ceilToCent()));
    }
}
