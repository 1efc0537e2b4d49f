package io.gatehouse.web.jdbc;

import io.gatehouse.web.login.ApiToken;
import io.gatehouse.web.login.ApiTokens;
import io.gatehouse.web.login.TokenScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps API tokens in {@code web_api_token}. */
@Repository
@ConditionalOnWebApplication
class JdbcApiTokens implements ApiTokens {

    private static final String SELECT =
            "SELECT id, name, owner, scopes, hash, made_at, expires_at, revoked_at FROM web_api_token";

    private final JdbcClient jdbc;

    JdbcApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ApiToken token) {
        jdbc.sql("INSERT INTO web_api_token (id, name, owner, scopes, hash, made_at, expires_at)"
                        + " VALUES (:id, :name, :owner, :scopes, :hash, :made, :expires)")
                .param("id", token.id())
                .param("name", token.name())
                .param("owner", token.owner())
                .param(
                        "scopes",
                        token.scopes().stream().map(TokenScope::name).sorted().collect(Collectors.joining(",")))
                .param("hash", token.hash())
                .param("made", token.madeAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return jdbc.sql(SELECT + " WHERE hash = :hash")
                .param("hash", hash)
                .query((row, n) -> token(row))
                .optional();
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query((row, n) -> token(row))
                .optional();
    }

    @Override
    public List<ApiToken> all() {
        return jdbc.sql(SELECT + " ORDER BY made_at DESC, id")
                .query((row, n) -> token(row))
                .list();
    }

    @Override
    public boolean revoke(String id, Instant at) {
        return jdbc.sql("UPDATE web_api_token SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                row.getString("owner"),
                Arrays.stream(row.getString("scopes").split(",", -1))
                        .map(TokenScope::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("hash"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
