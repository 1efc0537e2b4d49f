package io.gatehouse.web.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the provider signs a request: HMAC-SHA1 with the account's token over the address it calls, followed by every
 * field's name and value in the order of the names, in Base64. Source: Twilio, "Security: validating requests".
 *
 * @param token from the environment alone; empty switches the hook off
 */
record SmsSignature(Optional<String> token) {

    static final String VARIABLE = "GATEHOUSE_SMS_TOKEN";
    private static final String ALGORITHM = "HmacSHA1";

    SmsSignature {
        token = token.filter(word -> !word.isBlank());
    }

    /** Whether a request carries the right signature; compared in constant time. */
    boolean matches(String url, Map<String, String> fields, String signature) {
        return token.isPresent()
                && MessageDigest.isEqual(
                        of(token.get(), url, fields).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    static String of(String token, String url, Map<String, String> fields) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return token.isPresent() ? "set" : "not set";
    }
}
