package io.gatehouse.broker.simulator;

import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.execution.OrderTicket;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The life of an order: answered, looked at, repriced, cancelled, charged, ended at the close. */
final class OrderDesk {

    private static final int CANNOT_MODIFY_FILLED = 104;
    private static final int STILL_PROCESSED = 2102;
    private static final int NOT_FOUND = 10147;
    private static final int CANNOT_CANCEL = 10148;
    private static final int REJECTED = 201;

    private final NyseCalendar calendar;
    private final Tape tape;
    private final AcceptanceRules rules;
    private final FillModel market;
    private final Pace pace;
    private final FaultPlan faults;
    private final Books books;

    OrderDesk(NyseCalendar calendar, Tape tape, Draws draws, FaultPlan faults, Books books) {
        this.calendar = calendar;
        this.tape = tape;
        this.rules = new AcceptanceRules(calendar, tape, new HouseMargin(draws), books);
        this.market = new FillModel(draws);
        this.pace = new Pace(draws);
        this.faults = faults;
        this.books = books;
    }

    /** A new order is acknowledged, or refused with the first reason found. */
    void answer(Step.Answer step, Instant at, Draft draft) {
        SimulatedOrder order = books.order(step.ref());
        OrderTicket ticket = order.ticket();
        Optional<AcceptanceRules.Refusal> refusal = rules.refuse(ticket, at);
        if (refusal.isPresent()) {
            reject(order, refusal.get(), at, draft);
            return;
        }
        Money margin = rules.marginPerUnit(ticket, at).orElseThrow();
        draft.change(new Change.OrderAccepted(order.ref(), margin, at))
                .tell(at, new BrokerEvent.Acknowledged(ticket.account(), order.ref(), order.brokerOrderId(), at))
                .plan(at.plus(pace.firstLook(order)), new Step.TryFill(order.ref()))
                .plan(calendar.sessionOnOrAfter(ticket.session()).marketClosesAt(), new Step.EndDay(order.ref()));
        faults.rejectsLate(at, order.ref())
                .ifPresent(delay -> draft.plan(at.plus(delay), new Step.TurnDown(order.ref())));
    }

    /** A fault: the broker changes its mind, unless something was filled meanwhile. */
    void turnDown(Step.TurnDown step, Instant at, Draft draft) {
        SimulatedOrder order = books.order(step.ref());
        if (order.filled().isZero()) {
            draft.struckBy(FaultKind.LATE_REJECT);
            reject(order, new AcceptanceRules.Refusal(REJECTED, "Order rejected - reason: risk limit"), at, draft);
        }
    }

    private static void reject(SimulatedOrder order, AcceptanceRules.Refusal refusal, Instant at, Draft draft) {
        draft.change(new Change.OrderRefused(order.ref(), refusal.reason()))
                .tell(
                        at,
                        new BrokerEvent.Rejected(
                                order.ticket().account(), order.ref(), refusal.code(), refusal.reason(), at));
    }

    /** One look at the market; the next one is planned unless nothing is left. */
    void tryFill(Step.TryFill step, Instant now, Draft draft) {
        SimulatedOrder order = books.order(step.ref());
        Optional<FillModel.Fill> fill = quoteFor(order, now).flatMap(quote -> market.attempt(order, quote, now));
        if (fill.isEmpty()) {
            draft.change(new Change.FillTried(order.ref()))
                    .plan(now.plus(pace.nextLook(order)), new Step.TryFill(order.ref()));
            return;
        }
        SimulatedOrder after = trade(order, fill.get(), now, draft);
        if (!after.phase().isTerminal()) {
            draft.plan(now.plus(pace.firstLook(after)), new Step.TryFill(order.ref()));
        }
    }

    private Optional<Quote.Usable> quoteFor(SimulatedOrder order, Instant now) {
        OrderTicket ticket = order.ticket();
        return calendar.sessionOn(ticket.session())
                .filter(session -> session.isMarketOpenAt(now))
                .flatMap(session -> tape.usable(ticket.instrument(), now));
    }

    private SimulatedOrder trade(SimulatedOrder order, FillModel.Fill fill, Instant now, Draft draft) {
        OrderTicket ticket = order.ticket();
        String id =
                "%s.%02d".formatted(order.brokerOrderId(), order.executions().size() + 1);
        BrokerEvent.Executed execution = new BrokerEvent.Executed(
                ticket.account(), id, ticket.ref(), ticket.instrument(), fill.quantity(), fill.price(), now);
        LocalDate session = now.atZone(DeskClock.TRADING_ZONE).toLocalDate();
        Money commission = CommissionSchedule.on(session).charge(order.executions(), execution);
        draft.change(new Change.Traded(execution))
                .tell(now, execution)
                .plan(now.plus(pace.commission(id)), new Step.Charge(ticket.account(), id, commission));
        return order.traded(execution);
    }

    /** A commission is booked when it is reported, so cash and reports never disagree. */
    void charge(Step.Charge step, Instant at, Draft draft) {
        BrokerEvent.CommissionReported report =
                new BrokerEvent.CommissionReported(step.account(), step.executionId(), step.commission(), at);
        draft.change(new Change.Charged(report)).tell(at, report);
    }

    /** The close ends what is left of a day order. */
    void endDay(Step.EndDay step, Instant at, Draft draft) {
        end(books.order(step.ref()), "the session has closed", at, draft);
    }

    private static void end(SimulatedOrder order, String reason, Instant at, Draft draft) {
        draft.change(new Change.OrderEnded(order.ref(), reason))
                .tell(at, new BrokerEvent.Cancelled(order.ticket().account(), order.ref(), reason, at));
    }

    /** A cancel or a new limit has arrived. */
    void amend(Step.Amend step, Instant now, Draft draft) {
        List<AcceptanceRules.Refusal> refusals = new ArrayList<>();
        Optional<SimulatedOrder> found =
                books.find(step.ref()).filter(order -> order.ticket().account().equals(step.account()));
        found.ifPresentOrElse(
                order -> whyNot(order, step).ifPresent(refusals::add),
                () -> refusals.add(new AcceptanceRules.Refusal(NOT_FOUND, "Order " + step.ref() + " is not found.")));
        if (!refusals.isEmpty()) {
            refuse(step, refusals.get(0), now, draft);
        } else if (step.limit().isPresent()) {
            reprice(found.orElseThrow(), step.limit().get(), now, draft);
        } else {
            cancel(found.orElseThrow(), step, now, draft);
        }
    }

    private static Optional<AcceptanceRules.Refusal> whyNot(SimulatedOrder order, Step.Amend step) {
        String state = order.phase().name();
        if (step.limit().isEmpty()) {
            return order.phase().isTerminal() ? Optional.of(tooLate(order)) : Optional.empty();
        }
        return switch (order.phase()) {
            case PENDING ->
                Optional.of(new AcceptanceRules.Refusal(
                        STILL_PROCESSED, "Unable to modify this order as it is still being processed."));
            case FILLED ->
                Optional.of(new AcceptanceRules.Refusal(CANNOT_MODIFY_FILLED, "Cannot modify a filled order."));
            case CANCELLED, REJECTED ->
                Optional.of(new AcceptanceRules.Refusal(
                        CANNOT_CANCEL, "The order cannot be modified, state: " + state + "."));
            case WORKING -> AcceptanceRules.badLimit(step.limit().get());
        };
    }

    private static AcceptanceRules.Refusal tooLate(SimulatedOrder order) {
        return new AcceptanceRules.Refusal(
                CANNOT_CANCEL,
                "OrderId that needs to be cancelled can not be cancelled, state: " + order.phase() + ".");
    }

    private static void refuse(Step.Amend step, AcceptanceRules.Refusal refusal, Instant at, Draft draft) {
        draft.tell(at, new BrokerEvent.ChangeRefused(step.account(), step.ref(), refusal.code(), refusal.reason(), at));
    }

    private void reprice(SimulatedOrder order, Price limit, Instant now, Draft draft) {
        draft.change(new Change.LimitChanged(order.ref(), limit))
                .tell(
                        now,
                        new BrokerEvent.Acknowledged(order.ticket().account(), order.ref(), order.brokerOrderId(), now))
                .plan(now.plus(pace.firstLook(order)), new Step.TryFill(order.ref()));
    }

    // The market gets one more look before the cancel takes effect: that is the race.
    private void cancel(SimulatedOrder order, Step.Amend step, Instant now, Draft draft) {
        boolean pending = order.phase() == SimulatedOrder.Phase.PENDING;
        Optional<Quote.Usable> quote = pending ? Optional.empty() : quoteFor(order, now);
        boolean lost = quote.isPresent() && faults.losesCancelRace(now, order.ref());
        if (lost) {
            draft.struckBy(FaultKind.LOST_CANCEL_RACE);
        }
        SimulatedOrder after = quote.flatMap(
                        shown -> lost ? Optional.of(market.force(order, shown)) : market.attempt(order, shown, now))
                .map(fill -> trade(order, fill, now, draft))
                .orElse(order);
        if (after.phase().isTerminal()) {
            refuse(step, tooLate(after), now, draft);
        } else {
            end(after, "cancelled as asked", now, draft);
        }
    }
}
