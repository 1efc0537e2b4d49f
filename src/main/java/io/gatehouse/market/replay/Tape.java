package io.gatehouse.market.replay;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.money.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the market shows of a share, its options and the VIX at a moment within the history. */
record Tape(MarketHistory history, Listed listed) {

    Quote quote(Share share, MarketMoment moment) {
        return share.bars().has(moment.date())
                ? Spread.ofShare(cents(share, moment), moment.at())
                : withoutSides(moment);
    }

    Quote quote(OptionContract contract, Share share, MarketMoment moment) {
        boolean quoted = share.bars().has(moment.date())
                && listed.expiry(contract.expiry(), moment)
                && Listed.strike(contract.strike(), share, moment);
        return quoted
                ? board(share, moment).quote(contract, listed.expiresAt(contract.expiry()))
                : withoutSides(moment);
    }

    List<OptionQuote> chain(Share share, MarketMoment moment, LocalDate firstExpiry, LocalDate lastExpiry) {
        int number = share.bars().numberOf(moment.date());
        if (number < 0) {
            return List.of();
        }
        OptionBoard board = board(share, moment);
        List<Price> strikes = StrikeGrid.around(share.bars().open(number));
        List<OptionQuote> quotes = new ArrayList<>();
        for (LocalDate expiry : listed.expiries(moment)) {
            if (!expiry.isBefore(firstExpiry) && !expiry.isAfter(lastExpiry)) {
                quotes.addAll(board.quotes(expiry, listed.expiresAt(expiry), strikes));
            }
        }
        return quotes;
    }

    /** The VIX in hundredths of a point. */
    long indexCents(MarketMoment moment) {
        BarSeries index = history.index();
        return index.path(index.numberOf(moment.date()), Draw.key("VIX", moment.date()))
                .centsAt(moment.elapsed());
    }

    private OptionBoard board(Share share, MarketMoment moment) {
        int number = share.bars().numberOf(moment.date());
        double spot = cents(share, moment) / 100.0;
        double index = indexCents(moment) / 1e4;
        Smile smile = Smile.of(share.realisedBefore(number, 20, index), share.realisedBefore(number, 60, index), index);
        Spread spread = Spread.ofOptionsOn(spot, share.meanDollarVolumeBefore(number));
        return new OptionBoard(share.listing().symbol(), spot, smile, spread, moment.at());
    }

    private static long cents(Share share, MarketMoment moment) {
        return share.path(share.bars().numberOf(moment.date())).centsAt(moment.elapsed());
    }

    private static Quote withoutSides(MarketMoment moment) {
        return new Quote(Optional.empty(), Optional.empty(), moment.at());
    }
}
