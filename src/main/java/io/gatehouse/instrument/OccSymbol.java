package io.gatehouse.instrument;

import io.gatehouse.money.Price;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
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

    private static final Pattern ROOT = Pattern.compile("([A-Z][A-Z0-9]{0,5}) *");
    // yymmdd, P or C, and the strike in eight digits.
    private static final int TAIL = 15;
    private static final int RIGHT = 6;

    private OccSymbol() {}

    static OptionContract read(String occ) {
        int tail = occ.length() - TAIL;
        Matcher root = ROOT.matcher(occ.substring(0, Math.max(0, tail)));
        if (!root.matches() || !isTail(occ, tail)) {
            throw new IllegalArgumentException("an OCC symbol is root, " + form(occ));
        }
        return contract(CLASS_SHARE_BY_ROOT.getOrDefault(root.group(1), root.group(1)), occ, tail);
    }

    static OptionContract readCode(String code) {
        int tail = code.length() - TAIL;
        if (!Symbol.isTicker(code.substring(0, Math.max(0, tail))) || !isTail(code, tail)) {
            throw new IllegalArgumentException("an option's code is ticker, " + form(code));
        }
        return contract(code.substring(0, tail), code, tail);
    }

    private static String form(String text) {
        return "yymmdd, P or C and the strike in thousandths in eight digits, such as AAPL260116P00185000; have '"
                + text + "'";
    }

    // By hand: a code is read from every row of the ledger, and an expression takes several times as long.
    private static boolean isTail(String text, int start) {
        for (int i = 0; i < TAIL; i++) {
            char c = text.charAt(start + i);
            if (i == RIGHT ? c != 'P' && c != 'C' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
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

    private static OptionContract contract(String ticker, String text, int tail) {
        return new OptionContract(
                new Symbol(ticker),
                expiry(text, tail),
                new Price(BigDecimal.valueOf(number(text, tail + RIGHT + 1, 8), 3)),
                text.charAt(tail + RIGHT) == 'P' ? Right.PUT : Right.CALL);
    }

    private static LocalDate expiry(String text, int tail) {
        try {
            return LocalDate.of(2000 + number(text, tail, 2), number(text, tail + 2, 2), number(text, tail + 4, 2));
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("no such expiry date in the option symbol '" + text + "'", noSuchDay);
        }
    }

    private static int number(String text, int start, int digits) {
        return Integer.parseInt(text, start, start + digits, 10);
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
