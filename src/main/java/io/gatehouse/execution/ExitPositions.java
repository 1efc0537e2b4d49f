package io.gatehouse.execution;

import io.gatehouse.execution.Watched.Step;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.OrderState;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.Trade;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import io.gatehouse.risk.WatchDailyLoss;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.TripBreaker;
import io.gatehouse.strategy.ExitJudgement;
import io.gatehouse.strategy.ExitRules;
import io.gatehouse.strategy.Holding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Watches everything held: marks it, asks the exit rules, and sees to it that an exit that is due gets filled. */
@Component
public class ExitPositions {

    /** After so long an urgent exit that works unfilled is told to people; its limit follows the market all along. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Set<ExitReason> URGENT = EnumSet.of(ExitReason.STOP, ExitReason.EMERGENCY);

    private final Ledger ledger;
    private final ReadQuote quotes;
    private final ExitRules rules;
    private final PursueExit pursueExit;
    private final OrderHours hours;
    private final WatchDailyLoss dailyLoss;
    private final TripBreaker breakers;
    private final Announcements announcements;

    ExitPositions(
            Ledger ledger,
            ReadQuote quotes,
            ExitRules rules,
            PursueExit pursueExit,
            OrderHours hours,
            WatchDailyLoss dailyLoss,
            TripBreaker breakers,
            Announcements announcements) {
        this.ledger = ledger;
        this.quotes = quotes;
        this.rules = rules;
        this.pursueExit = pursueExit;
        this.hours = hours;
        this.dailyLoss = dailyLoss;
        this.breakers = breakers;
        this.announcements = announcements;
    }

    private void stuck(Position position, String words) {
        announcements.announceWithin(new ExitStuck(position.trade(), hours.today(), words));
    }

    /** One watch over all positions of an account, in the caller's transaction; orders go out after its commit. */
    public List<Watched> watch(AccountId account) {
        ledger.lock(account);
        Map<TradeId, Trade> trades =
                ledger.openTrades(account).stream().collect(Collectors.toMap(Trade::id, Function.identity()));
        List<Order> exits = ledger.openOrders(account).stream()
                .filter(order -> !order.intent().isEntry())
                .toList();
        Map<Position, Quote> held = new LinkedHashMap<>();
        ledger.positions(account).forEach(position -> held.put(position, quotes.of(position.instrument())));
        dailyLoss.check(account, List.copyOf(held.keySet()), mark(account, held));
        List<Watched> watched = new ArrayList<>();
        held.forEach((position, quote) ->
                watched.add(Holding.of(Objects.requireNonNull(trades.get(position.trade())), position, quote)
                        .map(holding -> watch(holding, workingExit(exits, position)))
                        .orElseGet(() -> misfit(position))));
        return watched;
    }

    /** No rule knows how to leave it, and what else is held must not wait for that: people are told, entries stop. */
    private Watched misfit(Position position) {
        String words = position.quantity() + " of " + position.instrument()
                + " are held, which no trade of the desk should: a person has to close them at the broker,"
                + " or everything by an emergency stop that flattens";
        breakers.trip(position.account(), Cause.CHECK_FAILED, position.trade() + ": " + words);
        stuck(position, words);
        return new Watched(position, Step.EXIT_REFUSED, words);
    }

    private Map<Instrument, Price> mark(AccountId account, Map<Position, Quote> held) {
        Map<Instrument, Price> marks = new LinkedHashMap<>();
        held.forEach((position, quote) -> {
            if (quotes.judge(quote) instanceof Quote.Usable usable) {
                marks.put(position.instrument(), usable.mid());
            }
        });
        ledger.recordMarks(account, marks, hours.now());
        return marks;
    }

    private static Optional<Order> workingExit(List<Order> exits, Position position) {
        return exits.stream()
                .filter(order -> order.intent().trade().equals(position.trade()))
                .filter(order -> order.intent().instrument().equals(position.instrument()))
                .findFirst();
    }

    private Watched watch(Holding holding, Optional<Order> exit) {
        Position position = holding.held();
        ExitJudgement judgement = rules.judge(holding, hours.now());
        if (exit.isPresent()) {
            return follow(position, exit.get(), judgement, quotes.judge(holding.quote()));
        }
        if (judgement instanceof ExitJudgement.Exit due) {
            Watched submitted = pursueExit.submit(position, due);
            if (submitted.step() == Step.EXIT_REFUSED) {
                stuck(position, due.rule() + " is due (" + due.value() + ") and was refused: " + submitted.what());
            }
            return submitted;
        }
        return judgement instanceof ExitJudgement.NoQuote none
                ? new Watched(position, Step.NO_QUOTE, none.reason())
                : new Watched(position, Step.HELD, "no exit is due");
    }

    private Watched follow(Position position, Order exit, ExitJudgement judgement, Quote.Judged judged) {
        if (exit.state() != OrderState.WORKING) {
            return pursueExit.ask(position, exit);
        }
        Optional<ExitReason> pursued = pursued(exit, judgement);
        Duration works = Duration.between(exit.intent().at(), hours.now());
        if (pursued.filter(URGENT::contains).isPresent() && works.compareTo(PATIENCE) >= 0) {
            stuck(
                    position,
                    exit.ref() + " (" + pursued.get() + ") has worked for " + works.toMinutes() + " minutes at "
                            + exit.limit() + " and is not filled");
        }
        // A profit that has gone away is not chased; its order may still be filled where it is.
        if (pursued.isEmpty() || !(judged instanceof Quote.Usable quote)) {
            return new Watched(position, Step.EXIT_WORKING, exit.ref() + " works at " + exit.limit());
        }
        ledger.recordExitTurned(exit.ref(), pursued.get(), hours.now());
        return pursueExit.reprice(
                position,
                exit,
                ExitLimit.next(pursued.get(), quote, position.quantity().isPositive()));
    }

    // What a person ordered stays that person's, whatever the rules think of it meanwhile.
    private Optional<ExitReason> pursued(Order exit, ExitJudgement judgement) {
        Optional<ExitReason> reason = ledger.exitReason(exit.ref());
        if (reason.filter(ExitReason::isByHand).isPresent()) {
            return reason;
        }
        return judgement instanceof ExitJudgement.Exit due
                ? Optional.of(due.reason())
                : reason.filter(rule -> rule != ExitReason.TARGET);
    }
}
