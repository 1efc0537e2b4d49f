package io.gatehouse.broker.simulator;

import io.gatehouse.execution.OrderTicket;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.NyseCalendar;
import io.gatehouse.time.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Why the broker refuses a new order, as a list in the order in which the reasons are looked for. */
final class AcceptanceRules {

    /** @param code the error code Interactive Brokers gives for it */
    record Refusal(int code, String reason) {}

    private static final int REJECTED = 201;
    private static final int BAD_PRICE = 110;
    private static final int UNKNOWN_CONTRACT = 200;
    private static final int NO_SIZE = 434;

    private final NyseCalendar calendar;
    private final Tape tape;
    private final HouseMargin margin;
    private final Books books;

    private final List<BiFunction<OrderTicket, Instant, Optional<Refusal>>> rules = List.of(
            this::size, this::price, this::session, this::marketHours, this::contract, this::shortShares, this::margin);

    AcceptanceRules(NyseCalendar calendar, Tape tape, HouseMargin margin, Books books) {
        this.calendar = calendar;
        this.tape = tape;
        this.margin = margin;
        this.books = books;
    }

    Optional<Refusal> refuse(OrderTicket ticket, Instant at) {
        return rules.stream()
                .map(rule -> rule.apply(ticket, at))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a limit is one the market can trade at: above zero, in whole cents. */
    static Optional<Refusal> badLimit(Price limit) {
        boolean traded = !limit.isZero() && limit.floorToCent().equals(limit);
        return traded
                ? Optional.empty()
                : Optional.of(new Refusal(
                        BAD_PRICE, "The price does not conform to the minimum price variation of 0.01; have " + limit));
    }

    /** Initial margin for one unit sold; zero for buys and shares, empty if no price of the underlying is known. */
    Optional<Money> marginPerUnit(OrderTicket ticket, Instant at) {
        if (!(ticket.instrument() instanceof OptionContract contract)
                || !ticket.quantity().isNegative()) {
            return Optional.of(Money.ZERO);
        }
        LocalDate today = dateOf(at);
        return tape.lastPrice(contract.underlying(), at, today)
                .map(underlying -> margin.perContract(contract, ticket.limit(), underlying, today));
    }

    private Optional<Refusal> size(OrderTicket ticket, Instant at) {
        return ticket.quantity().isZero() ? refusal(NO_SIZE, "Order size cannot be zero") : Optional.empty();
    }

    private Optional<Refusal> price(OrderTicket ticket, Instant at) {
        return badLimit(ticket.limit());
    }

    private Optional<Refusal> session(OrderTicket ticket, Instant at) {
        return ticket.session().equals(dateOf(at))
                ? Optional.empty()
                : refusal(
                        REJECTED,
                        "Order rejected - reason: it is for the session " + ticket.session() + ", today is "
                                + dateOf(at));
    }

    private Optional<Refusal> marketHours(OrderTicket ticket, Instant at) {
        Optional<TradingSession> session = calendar.sessionOn(dateOf(at));
        return session.isPresent() && session.get().isMarketOpenAt(at)
                ? Optional.empty()
                : refusal(
                        REJECTED,
                        "Order rejected - reason: the exchange is closed at "
                                + at.atZone(DeskClock.TRADING_ZONE).toLocalDateTime() + " New York time");
    }

    private Optional<Refusal> contract(OrderTicket ticket, Instant at) {
        Instrument instrument = ticket.instrument();
        boolean expired =
                instrument instanceof OptionContract option && option.expiry().isBefore(dateOf(at));
        boolean held = !books.account(ticket.account()).position(instrument).isZero();
        return !expired && (held || tape.lists(instrument))
                ? Optional.empty()
                : refusal(
                        UNKNOWN_CONTRACT,
                        "No security definition has been found for the request; have " + instrument.code());
    }

    private Optional<Refusal> shortShares(OrderTicket ticket, Instant at) {
        if (!(ticket.instrument() instanceof Stock) || !ticket.quantity().isNegative()) {
            return Optional.empty();
        }
        AccountId account = ticket.account();
        Quantity left = books.openOrders(account).stream()
                .filter(SimulatedOrder::isSell)
                .filter(order -> order.ticket().instrument().equals(ticket.instrument()))
                .map(order -> order.ref().equals(ticket.ref()) ? ticket.quantity() : order.unfilled())
                .reduce(books.account(account).position(ticket.instrument()), Quantity::plus);
        return left.isNegative()
                ? refusal(
                        REJECTED,
                        "Order rejected - reason: shares to sell short are not available; the order would leave "
                                + left)
                : Optional.empty();
    }

    private Optional<Refusal> margin(OrderTicket ticket, Instant at) {
        Optional<Money> perUnit = marginPerUnit(ticket, at);
        if (perUnit.isEmpty()) {
            return refusal(
                    REJECTED,
                    "Order rejected - reason: no price of "
                            + ticket.instrument().underlying() + " to compute margin from");
        }
        if (perUnit.get().isZero()) {
            return Optional.empty();
        }
        Money needed = books.marginInUse(ticket.account())
                .plus(perUnit.get().times(ticket.quantity().abs().units()));
        Money cash = books.account(ticket.account()).cash();
        return needed.exceeds(cash)
                ? refusal(
                        REJECTED,
                        "Order rejected - reason: in order to obtain the desired position your equity with loan value ["
                                + cash.shown() + " USD] must exceed the initial margin [" + needed.shown() + " USD]")
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(int code, String reason) {
        return Optional.of(new Refusal(code, reason));
    }

    private static LocalDate dateOf(Instant at) {
        return at.atZone(DeskClock.TRADING_ZONE).toLocalDate();
    }
}
