package io.gatehouse.web.page;

import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import io.gatehouse.time.DeskClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How figures, times and names read on every page: the one place where they are written out. Templates format nothing. */
public final class Shown {

    // The true minus is as wide as a digit, so columns stay aligned.
    private static final String MINUS = "−";
    private static final BigDecimal WITH_CENTS_BELOW = BigDecimal.valueOf(1_000);
    private static final BigDecimal FINE_BELOW = new BigDecimal("0.01");

    private static final DateTimeFormatter TIME = inNewYork("HH:mm:ss 'ET'");
    private static final DateTimeFormatter MINUTE = inNewYork("HH:mm 'ET'");
    private static final DateTimeFormatter DAY_AND_MINUTE = inNewYork("d MMM HH:mm 'ET'");
    private static final DateTimeFormatter DATE_AND_MINUTE = inNewYork("d MMM yyyy HH:mm 'ET'");
    // Not within a key, where an instant follows a colon.
    private static final Pattern INSTANT = Pattern.compile("(?<![:\\w])\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final DateTimeFormatter UTC = ofUtc("yyyy-MM-dd HH:mm:ss 'UTC'");
    private static final DateTimeFormatter RECORD = ofUtc("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Shown() {}

    private static DateTimeFormatter inNewYork(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(DeskClock.TRADING_ZONE);
    }

    private static DateTimeFormatter ofUtc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** {@code $112,840}; cents only below $1,000. */
    public static String money(BigDecimal dollars) {
        return (dollars.signum() < 0 ? MINUS : "") + "$"
                + grouped(dollars.abs(), dollars.abs().compareTo(WITH_CENTS_BELOW) < 0 ? 2 : 0);
    }

    public static String money(Money dollars) {
        return money(dollars.amount());
    }

    /** {@code $112,840}, whatever the size; for axes, limits and tiles. */
    public static String dollars(Money dollars) {
        return (dollars.isNegative() ? MINUS : "") + "$"
                + grouped(dollars.amount().abs(), 0);
    }

    /** {@code +$41}, {@code −$3}, {@code $0}: whole dollars, with the sign of what they do to us. */
    public static String sensitivity(Money dollars) {
        boolean none = dollars.amount().setScale(0, RoundingMode.HALF_EVEN).signum() == 0;
        return none ? "$0" : (dollars.isPositive() ? "+" : "") + dollars(dollars);
    }

    private static String grouped(BigDecimal amount, int decimals) {
        NumberFormat format = NumberFormat.getInstance(Locale.US);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(amount);
    }

    /** With the sign that says it without colour: {@code ▲ +$412}, {@code ▼ −$96}. */
    public static Figure result(Money dollars) {
        return signed(dollars.amount().signum(), money(dollars.abs()));
    }

    /** {@code ▲ +1.2%}, {@code ▼ −0.39%}. */
    public static Figure change(Ratio share) {
        return signed(share.value().signum(), percent(new Ratio(share.value().abs())));
    }

    private static Figure signed(int sign, String size) {
        return sign > 0
                ? new Figure("▲ +" + size, "up", "")
                : sign < 0 ? new Figure("▼ " + MINUS + size, "down", "") : Figure.of(size);
    }

    /** {@code +1.12 R}: a result in planned losses at the stop, always with its sign. */
    public static Figure r(Ratio result) {
        int sign = result.value().setScale(2, RoundingMode.HALF_EVEN).signum();
        return new Figure(
                (sign > 0 ? "+" : sign < 0 ? MINUS : "") + price(result.value().abs()) + " R",
                sign > 0 ? "up" : sign < 0 ? "down" : "",
                "1 R is the planned loss at the stop");
    }

    /** {@code 1.85}, per share. */
    public static String price(BigDecimal perShare) {
        return perShare.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    public static String price(Price perShare) {
        return price(perShare.perShare());
    }

    /** {@code −5.2%} of a fraction; two decimals below one per cent. */
    public static String percent(BigDecimal fraction) {
        int decimals = fraction.signum() == 0 || fraction.abs().compareTo(FINE_BELOW) >= 0 ? 1 : 2;
        return (fraction.signum() < 0 ? MINUS : "")
                + fraction.abs()
                        .movePointRight(2)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString()
                + "%";
    }

    public static String percent(Ratio fraction) {
        return percent(fraction.value());
    }

    /** {@code −5}. */
    public static String quantity(long units) {
        return (units < 0 ? MINUS : "") + Math.abs(units);
    }

    /** {@code 10:15:00 ET}. */
    public static Moment time(Instant at) {
        return new Moment(TIME.format(at), utc(at), at.toString());
    }

    /** {@code 10:15 ET}. */
    public static Moment minute(Instant at) {
        return new Moment(MINUTE.format(at), utc(at), at.toString());
    }

    /** {@code 10:15 ET} on the day itself, {@code 5 Jan 10:15 ET} on another. */
    public static Moment moment(Instant at, LocalDate today) {
        boolean isToday = at.atZone(DeskClock.TRADING_ZONE).toLocalDate().equals(today);
        return isToday ? minute(at) : new Moment(DAY_AND_MINUTE.format(at), utc(at), at.toString());
    }

    /** {@code 2026-01-05T15:15:00Z}: records are in UTC. */
    public static Moment recorded(Instant at) {
        return new Moment(RECORD.format(at), TIME.format(at), at.toString());
    }

    /** What somebody or the desk wrote, with the instants in it in New York's time; keys stay as they are. */
    public static String sentence(String text) {
        return INSTANT.matcher(text).replaceAll(Shown::inNewYork);
    }

    private static String inNewYork(MatchResult found) {
        try {
            return DATE_AND_MINUTE.format(Instant.parse(found.group()));
        } catch (DateTimeParseException onlyLooksLikeOne) {
            return found.group();
        }
    }

    public static String utc(Instant at) {
        return UTC.format(at);
    }

    /** {@code 12 Sep 2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code Mon 5 Jan 2026}. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** {@code 12 Dec}. */
    public static String expiry(LocalDate date) {
        return EXPIRY.format(date);
    }

    /** {@code 45.00 put, 16 Jan} of an OCC symbol, {@code shares} of a ticker. */
    public static String instrument(String code) {
        return Instrument.ofCode(code) instanceof OptionContract option
                ? price(option.strike()) + " " + option.right().name().toLowerCase(Locale.ENGLISH) + ", "
                        + expiry(option.expiry())
                : "shares";
    }

    /** {@code 1 m 38 s}, {@code 6 m}, {@code 1 h 52 m}, {@code 3 d}. */
    public static String duration(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 300) {
            return seconds / 60 + " m" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        if (span.toMinutes() < 60) {
            return span.toMinutes() + " m";
        }
        if (span.toHours() < 48) {
            return span.toHours() + " h" + (span.toMinutes() % 60 == 0 ? "" : " " + span.toMinutes() % 60 + " m");
        }
        return span.toDays() + " d";
    }

    /** {@code Rejected by margin} of a name in capitals or with dashes. */
    public static String words(String name) {
        String lower = name.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ENGLISH);
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ENGLISH) + lower.substring(1);
    }

    /** Where a value stands between two others, 0 to 100; empty when those are equal. */
    public static Optional<Integer> between(BigDecimal from, BigDecimal to, BigDecimal value) {
        BigDecimal all = from.subtract(to);
        return all.signum() == 0
                ? Optional.empty()
                : Optional.of(Math.max(
                        0,
                        Math.min(
                                100,
                                from.subtract(value)
                                        .movePointRight(2)
                                        .divide(all, 0, RoundingMode.HALF_EVEN)
                                        .intValue())));
    }
}
