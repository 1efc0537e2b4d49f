package io.gatehouse.web.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The record of API tokens. */
public interface ApiTokens {

    /** In the caller's transaction. */
    void add(ApiToken token);

    Optional<ApiToken> findByHash(String hash);

    Optional<ApiToken> find(String id);

    /** Every token, the newest first. */
    List<ApiToken> all();

    /** In the caller's transaction; false if it was revoked before or is none. */
    boolean revoke(String id, Instant at);
}
