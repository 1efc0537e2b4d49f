package io.gatehouse.risk;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Order;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.safety.Purpose;
import io.gatehouse.safety.ReadTradingState;
import io.gatehouse.strategy.TradeProposal;
import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decides what may be sent. Nothing reaches a broker without one of its tokens. A decision locks the account in
 * the caller's transaction, so that what it rests on still holds when the intent is recorded there.
 */
@Component
public class RiskGovernor {

    private final ReadBook books;
    private final AssessSituation situations;
    private final AssessPortfolio portfolios;
    private final PhaseRules phases;
    private final ReadTradingState states;
    private final DecisionLog log;
    private final Ledger ledger;
    private final DeskClock clock;

    RiskGovernor(
            ReadBook books,
            AssessSituation situations,
            AssessPortfolio portfolios,
            PhaseRules phases,
            ReadTradingState states,
            DecisionLog log,
            Ledger ledger,
            DeskClock clock) {
        this.books = books;
        this.situations = situations;
        this.portfolios = portfolios;
        this.phases = phases;
        this.states = states;
        this.log = log;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Decides one proposal against what is open and being opened now, and records the decision. */
    public RiskDecision decide(TradeProposal proposal) {
        return decide(List.of(proposal)).get(0);
    }

    /**
     * Decides proposals of one account in their order; each approved one counts for those after it. Records every
     * decision in the caller's transaction.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public List<RiskDecision> decide(List<TradeProposal> proposals) {
        if (proposals.isEmpty()) {
            return List.of();
        }
        AccountId account = proposals.get(0).id().account();
        LocalDate session = proposals.get(0).id().session();
        PhaseTerms expected = phases.termsOf(account, session);
        // Asked before the account is locked: a broker's reply may queue behind an event that waits for the lock.
        List<Outlook> outlooks = situations.outlooks(
                account, session, proposals.stream().map(expected::sized).toList());
        ledger.lock(account);
        PhaseTerms terms = phases.termsOf(account, session);
        Bar bar = new Bar(states.of(account), situations.entriesRefused(account, session));
        Book book = books.of(proposals.get(0).id(), outlooks.get(0).market());
        Instant now = clock.now();
        List<RiskDecision> decisions = new ArrayList<>();
        Set<TradeId> approvals = new HashSet<>();
        for (int i = 0; i < proposals.size(); i++) {
            Outlook outlook = outlooks.get(i);
            Quantity inForce = terms.sized(proposals.get(i)).contracts();
            Portfolio portfolio = portfolios.of(outlook, book);
            RiskDecision decision =
                    decide(new Situation(outlook, book, bar, terms, inForce, approvals, portfolio), now);
            log.record(decision, now);
            decisions.add(decision);
            if (decision instanceof ApprovedTrade approved) {
                book = book.with(outlook.proposal(), approved.initialMargin());
                approvals.add(outlook.proposal().id());
            }
        }
        return decisions;
    }

    private static RiskDecision decide(Situation situation, Instant now) {
        List<Breach> breaches = EntryRules.ALL.stream()
                .map(rule -> rule.judge(situation))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Breach::outcome))
                .toList();
        // An unknown margin is itself a breach, so an approval always has one.
        return breaches.isEmpty()
                ? new ApprovedTrade(
                        situation.proposal(),
                        situation.whatIf().orElseThrow(),
                        situation.terms().phase(),
                        now)
                : new RejectedTrade(situation.proposal(), breaches);
    }

    /**
     * Decides an exit: as much as is open and not already being closed by a working order, if the trading state lets
     * such an exit pass.
     *
     * @param limit dollars per share
     * @throws IllegalStateException if there is no transaction
     */
    public ReduceDecision reduce(TradeId trade, Instrument instrument, ExitReason reason, Price limit) {
        ledger.lock(trade.account());
        ReduceDecision decision = judge(trade, instrument, reason, limit);
        log.reduced(trade, decision, clock.now());
        return decision;
    }

    private ReduceDecision judge(TradeId trade, Instrument instrument, ExitReason reason, Price limit) {
        Quantity held = ledger.positions(trade.account()).stream()
                .filter(position ->
                        position.trade().equals(trade) && position.instrument().equals(instrument))
                .map(Position::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        // A working entry would make the position larger; what it may still fill is not there to be closed.
        Quantity closing = ledger.ordersOf(trade).stream()
                .filter(order -> !order.state().isTerminal() && !order.intent().isEntry())
                .filter(order -> order.intent().instrument().equals(instrument))
                .map(Order::unfilled)
                .reduce(Quantity.ZERO, Quantity::plus);
        Quantity open = held.plus(closing);
        Optional<String> forbidden = states.of(trade.account()).whyNot(Purpose.ofExit(reason), instrument.underlying());
        if (forbidden.isPresent()) {
            return new ReduceRefused(forbidden.get());
        }
        if (held.isZero() || open.isZero() || open.isPositive() != held.isPositive()) {
            return new ReduceRefused("nothing to close in " + instrument + " of " + trade + ": held " + held
                    + ", working exits " + closing);
        }
        return new ReduceOnly(trade, instrument, open.negated(), limit, reason, phases.phaseOf(trade.account()));
    }
}
