package io.gatehouse.market.simulated;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.market.Quote;
import io.gatehouse.market.simulated.Expiries.Expiry;
import io.gatehouse.market.simulated.KeyedNoise.Purpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The options' quotes: the surface with a little noise, and a spread around it. */
final class OptionBoard {

    private static final double BAD_QUOTES = 0.006;
    private static final double WOBBLE = 0.012;
    private static final double NANOS_PER_YEAR = Duration.ofDays(365).toNanos();
    private static final double QUIET_INDEX = 16;

    private final History history;
    private final KeyedNoise noise;
    private final Expiries expiries;

    OptionBoard(History history, KeyedNoise noise, Expiries expiries) {
        this.history = history;
        this.noise = noise;
        this.expiries = expiries;
    }

    /** An option's quote; without sides when it is not listed. */
    Quote quote(int share, OptionContract contract, Moment moment) {
        Optional<Expiry> expiry = expiries.listedOn(moment.session().session().date(), contract.expiry());
        if (expiry.isEmpty() || !StrikeGrid.lists(contract.strike())) {
            return new Quote(Optional.empty(), Optional.empty(), moment.at());
        }
        int strike = (int) Math.round(100 * contract.strike().toDouble());
        return shown(new Line(share, expiry.get(), strike), contract.right(), moment);
    }

    /** Every quoted option of one expiry, ordered by strike. */
    List<OptionQuote> quotes(Symbol symbol, int share, Expiry expiry, Moment moment) {
        List<OptionQuote> quotes = new ArrayList<>();
        Smile smile = smile(share, expiry, moment);
        for (int strike : StrikeGrid.around(moment.session().openCents(share))) {
            Line line = new Line(share, expiry, strike);
            OptionalLong interest = OptionalLong.of(openInterest(line, smile));
            for (Right right : Right.values()) {
                OptionContract contract = new OptionContract(symbol, expiry.date(), Cents.price(strike), right);
                quotes.add(new OptionQuote(contract, shown(line, right, moment), interest));
            }
        }
        return quotes;
    }

    /** @param strike in cents */
    private record Line(int share, Expiry expiry, int strike) {

        /** The same for the put and the call. */
        long subject(History history) {
            long underlying = history.character(share).subject();
            return KeyedNoise.subject(underlying, expiry.date().toEpochDay() * 100_000 + strike);
        }
    }

    private Quote shown(Line line, Right right, Moment moment) {
        long subject = KeyedNoise.subject(line.subject(history), right == Right.PUT ? 1 : 2);
        return Fault.shown(noise, subject, BAD_QUOTES, moment, then -> fresh(line, right, then));
    }

    private Quote fresh(Line line, Right right, Moment moment) {
        Smile smile = smile(line.share(), line.expiry(), moment);
        double strike = line.strike() / 100.0;
        long day = moment.session().session().date().toEpochDay();
        long key = noise.key(Purpose.IMPLIED_VOLATILITY, line.subject(history), day);
        double value = smile.price(right, strike, 1 + WOBBLE * KeyedNoise.gaussian(key, 0));
        double half = halfSpread(history.character(line.share()), value, smile.deviationsBelow(strike), moment);
        int bid = (int) Math.max(0, Math.floor(100 * (value - half)));
        int ask = (int) Math.max(bid + 1, Math.ceil(100 * (value + half)));
        return Quote.of(Cents.price(bid), Cents.price(ask), moment.at());
    }

    // Market makers ask more for what is worth more, lies further away or trades in a nervous market.
    private static double halfSpread(ShareCharacter character, double value, double deviations, Moment moment) {
        double nervous = 1 + Math.max(0, moment.indexHundredths() / 100.0 - QUIET_INDEX) / 20;
        double far = 1 + 0.1 * Math.abs(deviations);
        return character.width() * nervous * far * (0.003 + 0.022 * Math.sqrt(Math.max(0, value)));
    }

    private Smile smile(int share, Expiry expiry, Moment moment) {
        double years = Duration.between(moment.at(), expiry.closes()).toNanos() / NANOS_PER_YEAR;
        return new Smile(
                moment.cents(share) / 100.0,
                years,
                moment.variance(share),
                history.longRunVariance(share),
                history.character(share).skew());
    }

    // Round strikes near the money collect the most; some far ones have next to nobody.
    private long openInterest(Line line, Smile smile) {
        long key = noise.key(Purpose.OPEN_INTEREST, line.subject(history));
        double log = 6.3
                + 1.1 * KeyedNoise.gaussian(key, 0)
                - 0.10 * Math.pow(smile.deviationsBelow(line.strike() / 100.0), 2);
        double round = line.strike() % 500 == 0 ? 2.5 : 1;
        return Math.round(round * StrictMath.exp(Math.max(-2, log)));
    }
}
