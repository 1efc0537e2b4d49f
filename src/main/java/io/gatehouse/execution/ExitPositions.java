package io.gatehouse.execution;

import io.gatehouse.execution.Watched.Step;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.market.Quote;
import io.gatehouse.strategy.ExitJudgement;
import io.gatehouse.strategy.ExitRules;
import io.gatehouse.strategy.Holding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Watches everything held: marks it, asks the exit rules, and sees to it that an exit that is due gets filled. */
@Component
public class ExitPositions {

    private final Ledger ledger;
    private final ReadQuote quotes;
    private final ExitRules rules;
    private final PursueExit pursueExit;
    private final OrderHours hours;

    ExitPositions(Ledger ledger, ReadQuote quotes, ExitRules rules, PursueExit pursueExit, OrderHours hours) {
        this.ledger = ledger;
        this.quotes = quotes;
        this.rules = rules;
        this.pursueExit = pursueExit;
        this.hours = hours;
    }

    /** One watch over all positions of an account, in the caller's transaction; orders go out after its commit. */
    public List<Watched> watch(AccountId account) {
        ledger.lock(account);
        return ledger.positions(account).stream().map(this::watch).toList();
    }

    private Watched watch(Position position) {
        Trade trade = ledger.trade(position.trade()).orElseThrow();
        Quote quote = quotes.of(position.instrument());
        Quote.Judged judged = quotes.judge(quote);
        if (judged instanceof Quote.Usable usable) {
            ledger.recordMark(position.account(), position.instrument(), usable.mid(), hours.now());
        }
        ExitJudgement judgement = rules.judge(new Holding(trade, position, quote), hours.now());
        Optional<Order> exit = workingExit(position);
        if (exit.isPresent()) {
            return follow(position, exit.get(), judgement, judged);
        }
        if (judgement instanceof ExitJudgement.Exit due) {
            return pursueExit.submit(position, due);
        }
        return judgement instanceof ExitJudgement.NoQuote none
                ? new Watched(position, Step.NO_QUOTE, none.reason())
                : new Watched(position, Step.HELD, "no exit is due");
    }

    private Optional<Order> workingExit(Position position) {
        return ledger.ordersOf(position.trade()).stream()
                .filter(order -> !order.intent().isEntry() && !order.state().isTerminal())
                .filter(order -> order.intent().instrument().equals(position.instrument()))
                .findFirst();
    }

    private Watched follow(Position position, Order exit, ExitJudgement judgement, Quote.Judged judged) {
        if (exit.state() != OrderState.WORKING) {
            return pursueExit.ask(position, exit);
        }
        Optional<ExitReason> pursued = judgement instanceof ExitJudgement.Exit due
                ? Optional.of(due.reason())
                : exit.intent().exitReason().filter(reason -> reason != ExitReason.TARGET);
        // A profit that has gone away is not chased; its order may still be filled where it is.
        if (pursued.isEmpty() || !(judged instanceof Quote.Usable quote)) {
            return new Watched(position, Step.EXIT_WORKING, exit.ref() + " works at " + exit.limit());
        }
        return pursueExit.reprice(position, exit, ExitLimit.next(pursued.get(), quote));
    }
}
