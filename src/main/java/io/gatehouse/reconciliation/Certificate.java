package io.gatehouse.reconciliation;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a session's comparison after the close came to, with all it rests on, so that anybody can compare again. It is
 * never changed; what is resolved later is a line of the audit trail that refers back to its hash.
 *
 * @param body the certificate itself, as canonical JSON
 * @param ours our books, as canonical JSON
 * @param theirs the broker's answers, as canonical JSON
 * @param expected what could have explained a difference, as canonical JSON
 * @param hash SHA-256 of the body, 64 hexadecimal characters
 */
public record Certificate(
        AccountId account,
        LocalDate session,
        Instant at,
        Outcome outcome,
        String body,
        String ours,
        String theirs,
        String expected,
        String hash) {

    /** The certificate of a comparison. */
    static Certificate of(Comparison comparison) {
        String ours = CanonicalJson.of(comparison.inputs().ours());
        String theirs = CanonicalJson.of(comparison.inputs().theirs());
        String expected = CanonicalJson.of(comparison.inputs().expected());
        String body = body(comparison, ours, theirs, expected);
        return new Certificate(
                comparison.account(),
                comparison.session(),
                comparison.at(),
                comparison.outcome(),
                body,
                ours,
                theirs,
                expected,
                CanonicalJson.sha256(body));
    }

    /**
     * The body that the stored inputs give when they are compared again.
     *
     * @throws IllegalArgumentException if an input cannot be read
     */
    String bodyFromInputs() {
        Inputs inputs =
                new Inputs(CanonicalJson.books(ours), CanonicalJson.books(theirs), CanonicalJson.expected(expected));
        return body(Comparison.of(account, session, Occasion.AFTER_CLOSE, at, inputs), ours, theirs, expected);
    }

    private static String body(Comparison comparison, String ours, String theirs, String expected) {
        return CanonicalJson.body(
                comparison, CanonicalJson.sha256(ours), CanonicalJson.sha256(theirs), CanonicalJson.sha256(expected));
    }

    /** The file that is published beside the session's artifact: certificate, hash and inputs. */
    public String published() {
        return "{\"certificate\":" + body + ",\"hash\":\"" + hash + "\",\"ours\":" + ours + ",\"theirs\":" + theirs
                + ",\"expected\":" + expected + "}\n";
    }
}
