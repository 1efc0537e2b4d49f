package io.gatehouse.web;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.time.DeskClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How figures, times and names read on a page; templates call this and format nothing themselves. */
public final class Shown {

    private static final String UNKNOWN = "–";
    // The true minus is as wide as a digit, so columns stay aligned.
    private static final char MINUS = '−';
    private static final BigDecimal WITH_CENTS_BELOW = BigDecimal.valueOf(1_000);

    private static final DateTimeFormatter NEW_YORK_TIME = inNewYork("HH:mm:ss");
    private static final DateTimeFormatter NEW_YORK_DAY = inNewYork("EEE d MMM yyyy");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static DateTimeFormatter inNewYork(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(DeskClock.TRADING_ZONE);
    }

    /** {@code $112,840}; cents only below $1,000. */
    public String money(BigDecimal dollars) {
        NumberFormat format = NumberFormat.getInstance(Locale.US);
        int decimals = dollars.abs().compareTo(WITH_CENTS_BELOW) < 0 ? 2 : 0;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return (dollars.signum() < 0 ? MINUS : "") + "$" + format.format(dollars.abs());
    }

    public String money(Optional<BigDecimal> dollars) {
        return dollars.map(this::money).orElse(UNKNOWN);
    }

    /** With the sign that says it without colour: {@code ▲ +$412}, {@code ▼ −$96}. */
    public String result(Optional<BigDecimal> dollars) {
        return dollars.map(amount -> amount.signum() > 0
                        ? "▲ +" + money(amount)
                        : amount.signum() < 0 ? "▼ " + money(amount) : money(amount))
                .orElse(UNKNOWN);
    }

    /** The class of a result's colour. */
    public String tone(Optional<BigDecimal> dollars) {
        int sign = dollars.map(BigDecimal::signum).orElse(0);
        return sign > 0 ? "up" : sign < 0 ? "down" : "";
    }

    /** {@code 1.85}, per share. */
    public String price(BigDecimal perShare) {
        return perShare.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    public String price(Optional<BigDecimal> perShare) {
        return perShare.map(this::price).orElse(UNKNOWN);
    }

    /** {@code 17.2%} of a fraction. */
    public String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + "%";
    }

    /** Where a mark stands between stop (0) and target (100); empty while one of them is unknown. */
    public Optional<Integer> between(
            Optional<BigDecimal> stop, Optional<BigDecimal> target, Optional<BigDecimal> mark) {
        if (stop.isEmpty() || target.isEmpty() || mark.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal way = stop.get().subtract(mark.get()).movePointRight(2);
        BigDecimal all = stop.get().subtract(target.get());
        int percent = way.divide(all, 0, RoundingMode.HALF_EVEN).intValue();
        return Optional.of(Math.max(0, Math.min(100, percent)));
    }

    /** {@code −5}. */
    public String quantity(long units) {
        return (units < 0 ? MINUS : "") + Long.toString(Math.abs(units));
    }

    /** {@code 10:15:00}, New York. */
    public String time(Instant instant) {
        return NEW_YORK_TIME.format(instant);
    }

    /** {@code Mon 5 Jan 2026}, New York. */
    public String day(Instant instant) {
        return NEW_YORK_DAY.format(instant);
    }

    public String utc(Instant instant) {
        return UTC.format(instant);
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 45.00 put, 16 Jan} of an OCC symbol, {@code shares} of a ticker. */
    public String instrument(String code) {
        return Instrument.ofCode(code) instanceof OptionContract option
                ? option.strike() + " " + option.right().name().toLowerCase(Locale.ENGLISH) + ", "
                        + EXPIRY.format(option.expiry())
                : "shares";
    }

    /** {@code Rejected by margin} of a name in capitals. */
    public String words(String name) {
        String lower = name.replace('_', ' ').toLowerCase(Locale.ENGLISH);
        return lower.substring(0, 1).toUpperCase(Locale.ENGLISH) + lower.substring(1);
    }

    /** How fast the desk's day goes by. */
    public String pace(Optional<Long> daySeconds) {
        return daySeconds.map(seconds -> "a trading day in " + seconds + " s").orElse("by the wall clock");
    }
}
