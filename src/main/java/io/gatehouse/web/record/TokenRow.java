package io.gatehouse.web.record;

import io.gatehouse.web.login.ApiToken;
import io.gatehouse.web.login.TokenScope;
import io.gatehouse.web.page.Shown;
import java.util.stream.Collectors;

/**
 * A token as the settings show it.
 *
 * @param state until when it is valid, in words, or why it is not
 */
record TokenRow(String id, String name, String owner, String scopes, String state, boolean valid) {

    static TokenRow of(ApiToken token, boolean valid) {
        return new TokenRow(
                token.id(),
                token.name(),
                token.owner(),
                token.scopes().stream().map(TokenScope::word).sorted().collect(Collectors.joining(" ")),
                valid
                        ? "until " + Shown.utc(token.expiresAt())
                        : token.revokedAt().isPresent() ? "revoked" : "expired",
                valid);
    }
}
