package io.gatehouse.reconciliation;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Stock;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.Position;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.money.Money;
import io.gatehouse.money.Quantity;
import io.gatehouse.reconciliation.ExpectedEvent.Kind;
import io.gatehouse.time.NyseCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What may have happened to what is held since the session before: the end of our own options, and what is listed for
 * our shares. An event is expected for one session; what it should have explained by then needs a person.
 */
@Component
class ExpectEvents {

    private final Ledger ledger;
    private final MarketData market;
    private final NyseCalendar calendar;
    private final ExpectCommissions commissions;

    ExpectEvents(Ledger ledger, MarketData market, NyseCalendar calendar, ExpectCommissions commissions) {
        this.ledger = ledger;
        this.market = market;
        this.calendar = calendar;
        this.commissions = commissions;
    }

    List<ExpectedEvent> of(AccountId account, LocalDate session, List<Difference> differences) {
        LocalDate before = calendar.previous(session).date();
        List<ExpectedEvent> expected = new ArrayList<>();
        for (Position position : ledger.positions(account)) {
            if (position.instrument() instanceof OptionContract option
                    && position.quantity().isNegative()) {
                ends(option, position.quantity().abs(), session, differences, expected);
            } else if (position.instrument() instanceof Stock shares) {
                listed(shares, position.quantity(), before, session, expected);
            }
        }
        expected.addAll(commissions.of(account, before, differences));
        return expected;
    }

    private void ends(
            OptionContract put,
            Quantity contracts,
            LocalDate session,
            List<Difference> differences,
            List<ExpectedEvent> expected) {
        boolean due = !put.expiry().isAfter(session)
                && !put.expiry().isBefore(calendar.previous(session).date());
        if (due) {
            expected.add(event(Kind.EXPIRY, put, contracts.units(), "expired " + put.expiry(), 0));
            expected.add(event(Kind.ASSIGNMENT, put, contracts.units(), "assigned at expiry", contracts.units()));
            // The shares may be there before the option is gone.
            expected.add(
                    event(Kind.ASSIGNMENT, put, 0, "assigned at expiry, the option still listed", contracts.units()));
        } else {
            gone(put, differences)
                    .filter(units -> units <= contracts.units())
                    .ifPresent(units -> expected.add(event(Kind.ASSIGNMENT, put, units, "assigned early", units)));
        }
    }

    /** How many contracts sold the broker has no more. */
    private static Optional<Long> gone(OptionContract put, List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.kind() == Difference.Kind.POSITION
                        && difference.subject().equals(put.code()))
                .map(difference -> Long.parseLong(difference.theirs()) - Long.parseLong(difference.ours()))
                .filter(units -> units > 0)
                .findFirst();
    }

    private static ExpectedEvent event(Kind kind, OptionContract put, long gone, String how, long assigned) {
        Stock shares = new Stock(put.underlying());
        Map<String, Long> moves = assigned == 0
                ? Map.of(put.code(), gone)
                : gone == 0
                        ? Map.of(shares.code(), assigned * OptionContract.SHARES)
                        : Map.of(put.code(), gone, shares.code(), assigned * OptionContract.SHARES);
        Money paid = put.valueOf(Quantity.of(assigned), put.strike());
        return new ExpectedEvent(kind, put.code(), put.code() + " " + how, put.underlying(), moves, paid.negated());
    }

    private void listed(
            Stock shares, Quantity held, LocalDate before, LocalDate session, List<ExpectedEvent> expected) {
        for (CorporateAction action : actions(shares, before, session)) {
            String key = shares.code() + " " + action.exDate();
            if (action instanceof CorporateAction.Dividend dividend) {
                expected.add(new ExpectedEvent(
                        Kind.DIVIDEND,
                        key,
                        "dividend of " + dividend.perShare() + " on " + held + " " + shares.code(),
                        shares.underlying(),
                        Map.of(),
                        dividend.perShare().times(held)));
            } else if (action instanceof CorporateAction.Split split) {
                long more = BigDecimal.valueOf(held.units())
                                .multiply(split.newPerOld().value())
                                .setScale(0, RoundingMode.DOWN)
                                .longValueExact()
                        - held.units();
                expected.add(new ExpectedEvent(
                        Kind.SPLIT,
                        key,
                        "split of " + shares.code() + " " + split.newPerOld() + " for 1",
                        shares.underlying(),
                        Map.of(shares.code(), more),
                        Money.ZERO));
            }
        }
    }

    /** Without a list of actions nothing is explained by them. */
    private List<CorporateAction> actions(Instrument shares, LocalDate before, LocalDate session) {
        try {
            return market.corporateActions(shares.underlying(), before.plusDays(1), session);
        } catch (MarketDataUnavailable unknown) {
            return List.of();
        }
    }
}
