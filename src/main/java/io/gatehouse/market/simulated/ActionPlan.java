package io.gatehouse.market.simulated;

import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.CorporateAction;
import io.gatehouse.market.CorporateAction.Dividend;
import io.gatehouse.market.CorporateAction.Split;
import io.gatehouse.market.simulated.KeyedNoise.Purpose;
import io.gatehouse.money.Ratio;
import io.gatehouse.time.NyseCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The splits and dividends of one company: announced by the price of the day before, never taken back. A split
 * is two for one and known at least 21 days ahead, a dividend is quarterly and known about two weeks ahead.
 */
final class ActionPlan {

    private static final int SPLIT_NOTICE_DAYS = 21;
    private static final int DIVIDEND_NOTICE_DAYS = 14;
    private static final int SPLITS_FROM_CENTS = 6_200;
    private static final Ratio TWO_FOR_ONE = Ratio.of("2");

    private final Symbol symbol;
    private final ShareCharacter character;
    private final KeyedNoise noise;
    private final NyseCalendar calendar;
    private final List<CorporateAction> announced = new ArrayList<>();
    private LocalDate nextSplit = LocalDate.MIN;
    private LocalDate lastDividend = LocalDate.MIN;

    ActionPlan(Symbol symbol, ShareCharacter character, KeyedNoise noise, NyseCalendar calendar) {
        this.symbol = symbol;
        this.character = character;
        this.noise = noise;
        this.calendar = calendar;
    }

    /** Everything announced so far, in the order of announcement; read it under the history's lock. */
    List<CorporateAction> announced() {
        return announced;
    }

    /** What is made known on the morning of a session; called once for each, in order. */
    void announceOn(LocalDate date, int previousCloseCents) {
        announceDividend(date, previousCloseCents);
        announceSplit(date, previousCloseCents);
    }

    /** The factor by which the close before becomes the starting point of {@code date}; 1 on ordinary days. */
    double factorOn(LocalDate date, int previousCloseCents) {
        double factor = 1;
        for (CorporateAction action : announced) {
            if (!action.exDate().equals(date)) {
                continue;
            }
            if (action instanceof Split split) {
                factor /= split.newPerOld().value().doubleValue();
            } else if (action instanceof Dividend dividend) {
                factor *= 1 - dividend.perShare().toDouble() * 100 / previousCloseCents;
            }
        }
        return factor;
    }

    private void announceSplit(LocalDate date, int previousCloseCents) {
        if (previousCloseCents < SPLITS_FROM_CENTS || !nextSplit.isBefore(date)) {
            return;
        }
        long key = noise.key(Purpose.SPLIT, character.subject(), date.toEpochDay());
        double willing = 0.01 + 0.05 * (previousCloseCents - SPLITS_FROM_CENTS) / 1_000;
        if (KeyedNoise.uniform(key, 0) < willing) {
            int notice = SPLIT_NOTICE_DAYS + (int) (15 * KeyedNoise.uniform(key, 1));
            nextSplit = calendar.sessionOnOrAfter(date.plusDays(notice)).date();
            announced.add(new Split(symbol, date, nextSplit, TWO_FOR_ONE));
        }
    }

    private void announceDividend(LocalDate date, int previousCloseCents) {
        Optional<LocalDate> due = dividendDue(date);
        if (due.isEmpty()) {
            return;
        }
        LocalDate exDate = due.get();
        boolean paidOnNewShares = !nextSplit.isBefore(date) && !nextSplit.isAfter(exDate);
        double shares = paidOnNewShares ? TWO_FOR_ONE.value().doubleValue() : 1;
        long cents = Math.max(3, Math.round(character.dividendYield() / 4 * previousCloseCents / shares));
        announced.add(new Dividend(symbol, date, exDate, Cents.price((int) cents)));
        lastDividend = exDate;
    }

    private Optional<LocalDate> dividendDue(LocalDate date) {
        LocalDate ahead = date.plusDays(DIVIDEND_NOTICE_DAYS);
        boolean itsMonth = ahead.getMonthValue() % 3 == character.dividendSlot() / 16;
        if (character.dividendYield() == 0 || !itsMonth) {
            return Optional.empty();
        }
        LocalDate exDate = calendar.sessionOnOrAfter(ahead.withDayOfMonth(5 + character.dividendSlot() % 16))
                .date();
        boolean inNotice = exDate.isAfter(date) && !exDate.isAfter(ahead) && !exDate.equals(lastDividend);
        return inNotice ? Optional.of(exDate) : Optional.empty();
    }
}
