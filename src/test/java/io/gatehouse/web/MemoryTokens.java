package io.gatehouse.web;

import io.gatehouse.web.login.ApiToken;
import io.gatehouse.web.login.ApiTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** API tokens in memory; none is ever revoked. */
final class MemoryTokens implements ApiTokens {

    private final List<ApiToken> tokens = new ArrayList<>();

    @Override
    public void add(ApiToken token) {
        tokens.add(0, token);
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return tokens.stream().filter(token -> token.hash().equals(hash)).findFirst();
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return tokens.stream().filter(token -> token.id().equals(id)).findFirst();
    }

    @Override
    public List<ApiToken> all() {
        return List.copyOf(tokens);
    }

    @Override
    public boolean revoke(String id, Instant at) {
        return false;
    }
}
