package io.gatehouse.execution;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Stock;
import io.gatehouse.ledger.Fill;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Position;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Books what became of a short put overnight: gone worthless, or gone for shares at the strike. */
@Component
class BookExpiry {

    // The shares have the broker's execution id; the option goes under it too, as a fact of its own.
    private static final String OPTION_LEG = ":option";

    private final Ledger ledger;
    private final BrokerNotices notices;

    BookExpiry(Ledger ledger, BrokerNotices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    void book(BrokerEvent.OptionExpired event) {
        List<Position> held = ledger.positions(event.account()).stream()
                .filter(position -> position.instrument().equals(event.instrument()))
                .toList();
        if (!isOurs(event, held)) {
            if (!isBooked(event)) {
                note(event, held);
            }
            return;
        }
        OptionContract put = (OptionContract) event.instrument();
        TradeId trade = held.get(0).trade();
        Quantity contracts = held.get(0).quantity().negated();
        if (event.assigned()) {
            // The shares first: with the option gone and no shares yet the trade would look closed.
            Stock shares = new Stock(put.underlying());
            fill(
                    event,
                    event.executionId(),
                    trade,
                    new Leg(Fill.Kind.ASSIGNMENT, shares, contracts.times(OptionContract.SHARES), put.strike()));
        }
        Fill.Kind kind = event.assigned() ? Fill.Kind.ASSIGNMENT : Fill.Kind.EXPIRY;
        fill(event, optionLegOf(event), trade, new Leg(kind, put, contracts, Price.ZERO));
    }

    private record Leg(Fill.Kind kind, Instrument instrument, Quantity quantity, Price price) {}

    private void fill(BrokerEvent.OptionExpired event, String executionId, TradeId trade, Leg leg) {
        ledger.recordFill(new Fill(
                executionId,
                trade,
                Optional.empty(),
                leg.kind(),
                leg.instrument(),
                leg.quantity(),
                leg.price(),
                event.at()));
    }

    /** A short put of ours, of one trade and in the broker's size, whichever sign the broker gives it. */
    private static boolean isOurs(BrokerEvent.OptionExpired event, List<Position> held) {
        return held.size() == 1
                && event.instrument() instanceof OptionContract option
                && option.right() == Right.PUT
                && held.get(0).quantity().isNegative()
                && held.get(0).quantity().abs().equals(event.quantity().abs());
    }

    /** Under which execution id the removal of the option is booked. */
    static String optionLegOf(BrokerEvent.OptionExpired event) {
        return event.executionId() + OPTION_LEG;
    }

    private boolean isBooked(BrokerEvent.OptionExpired event) {
        return ledger.fill(event.account(), optionLegOf(event)).isPresent();
    }

    private void note(BrokerEvent.OptionExpired event, List<Position> held) {
        notices.record(new BrokerNotice(
                event.account(),
                BrokerNotice.Kind.UNKNOWN_POSITION,
                event.executionId(),
                (event.assigned() ? "assigned " : "expired ") + event.quantity() + " of " + event.instrument()
                        + ", held " + held.stream().map(Position::quantity).toList(),
                event.at()));
    }
}
