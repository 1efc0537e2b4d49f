package io.gatehouse.web.api;

import io.gatehouse.risk.DollarGreeks;
import io.gatehouse.risk.PositionGreeks;
import io.gatehouse.web.PositionView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is held of one instrument, and how its value moves. What is not known is absent, never zero.
 *
 * @param quantity contracts or shares, negative for short
 * @param credit dollars per share the option was sold for
 * @param mark the last price known, dollars per share
 * @param pnl of the whole trade at its marks, dollars without commissions
 * @param target the option's price at which it is closed with profit, dollars per share
 * @param stop the option's price at which it is closed with loss, dollars per share
 * @param delta dollars gained when the share rises by one dollar
 * @param gamma what that rise adds to delta
 * @param vega dollars gained when the implied volatility rises by one point
 * @param theta dollars gained by a calendar day that passes
 * @param greeksUnknown why the greeks are not known; empty when they are
 */
record HeldView(
        String trade,
        String symbol,
        String instrument,
        long quantity,
        Optional<BigDecimal> credit,
        Optional<BigDecimal> mark,
        Optional<BigDecimal> pnl,
        Optional<LocalDate> expiry,
        Optional<BigDecimal> target,
        Optional<BigDecimal> stop,
        Optional<BigDecimal> delta,
        Optional<BigDecimal> gamma,
        Optional<BigDecimal> vega,
        Optional<BigDecimal> theta,
        String greeksUnknown) {

    /** @param measured greeks of the account; empty while the market does not answer */
    static HeldView of(PositionView held, Optional<List<PositionGreeks>> measured) {
        DollarGreeks greeks = measured.<DollarGreeks>map(all -> ofOne(held, all))
                .orElseGet(() -> new DollarGreeks.Unknown("the market does not answer"));
        Optional<DollarGreeks.Measured> known =
                greeks instanceof DollarGreeks.Measured found ? Optional.of(found) : Optional.empty();
        return new HeldView(
                held.trade(),
                held.symbol(),
                held.instrument(),
                held.quantity(),
                held.credit(),
                held.mark(),
                held.pnl(),
                held.expiry(),
                held.target(),
                held.stop(),
                known.map(found -> found.delta().amount()),
                known.map(found -> found.gamma().amount()),
                known.map(found -> found.vega().amount()),
                known.map(found -> found.theta().amount()),
                greeks instanceof DollarGreeks.Unknown unknown ? unknown.reason() : "");
    }

    // Read a moment apart: what was filled between the two has no greeks yet.
    private static DollarGreeks ofOne(PositionView held, List<PositionGreeks> all) {
        return all.stream()
                .filter(each -> each.trade().value().equals(held.trade())
                        && each.instrument().code().equals(held.instrument()))
                .map(PositionGreeks::greeks)
                .findFirst()
                .orElseGet(() -> new DollarGreeks.Unknown("it is being filled"));
    }
}
