package io.gatehouse.instrument;

import io.gatehouse.money.Price;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two texts of an option: the OCC's symbol, and our code, which differs only for class shares.
 *
 * <p>The OCC's root has no dot, so that BRKB may be the ticker BRKB or the B shares of BRK. Roots known to
 * be class shares are read as such; a contract whose symbol could not be read back has none. Our own code
 * keeps the dot and is never ambiguous.
 */
final class OccSymbol {

    private static final Map<String, String> CLASS_SHARE_BY_ROOT = Map.of("BRKB", "BRK.B", "BFB", "BF.B");

    private static final String TAIL = "(\\d{2})(\\d{2})(\\d{2})([PC])(\\d{8})";
    private static final Pattern OCC = Pattern.compile("([A-Z][A-Z0-9]{0,5}) *" + TAIL);
    private static final Pattern CODE = Pattern.compile("([A-Z][A-Z0-9]{0,5}(?:\\.[A-Z])?)" + TAIL);

    private OccSymbol() {}

    static OptionContract read(String occ) {
        Matcher parts = match(
                OCC,
                occ,
                "an OCC symbol is root, yymmdd, P or C and the strike in thousandths in eight digits, such as"
                        + " AAPL260116P00185000");
        String root = parts.group(1);
        return contract(CLASS_SHARE_BY_ROOT.getOrDefault(root, root), parts);
    }

    static OptionContract readCode(String code) {
        Matcher parts = match(
                CODE,
                code,
                "an option's code is ticker, yymmdd, P or C and the strike in thousandths in eight digits, such as"
                        + " AAPL260116P00185000");
        return contract(parts.group(1), parts);
    }

    static String write(OptionContract contract) {
        String ticker = contract.underlying().value();
        String root = ticker.replace(".", "");
        if (!CLASS_SHARE_BY_ROOT.getOrDefault(root, root).equals(ticker)) {
            throw new IllegalStateException("the OCC symbol of an option on " + ticker + " cannot be told: the root "
                    + root + " reads as " + CLASS_SHARE_BY_ROOT.getOrDefault(root, root) + "; use its code "
                    + contract.code());
        }
        return root + " ".repeat(6 - root.length()) + tail(contract);
    }

    static String writeCode(OptionContract contract) {
        return contract.underlying().value() + tail(contract);
    }

    private static Matcher match(Pattern form, String text, String wanted) {
        Matcher parts = form.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(wanted + "; have '" + text + "'");
        }
        return parts;
    }

    private static OptionContract contract(String ticker, Matcher parts) {
        return new OptionContract(
                new Symbol(ticker),
                expiry(parts)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no such expiry date in the option symbol '" + parts.group() + "'")),
                new Price(new BigDecimal(parts.group(6)).movePointLeft(3)),
                parts.group(5).equals("P") ? Right.PUT : Right.CALL);
    }

    private static Optional<LocalDate> expiry(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    2000 + Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(4))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    // Not String.format: codes are built for every quote of a chain, and a default locale may have other digits.
    private static String tail(OptionContract contract) {
        LocalDate expiry = contract.expiry();
        int date = (expiry.getYear() - 2000) * 10_000 + expiry.getMonthValue() * 100 + expiry.getDayOfMonth();
        int thousandths = contract.strike().perShare().movePointRight(3).intValueExact();
        return digits(date, 6) + (contract.right() == Right.PUT ? 'P' : 'C') + digits(thousandths, 8);
    }

    private static String digits(int number, int width) {
        String text = Integer.toString(number);
        return "0".repeat(width - text.length()) + text;
    }
}
