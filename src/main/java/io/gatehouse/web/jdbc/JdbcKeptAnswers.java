package io.gatehouse.web.jdbc;

import io.gatehouse.web.api.KeptAnswers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps answers in {@code web_kept_answer}; each call is a transaction of its own. */
@Repository
@ConditionalOnWebApplication
class JdbcKeptAnswers implements KeptAnswers {

    private static final String ONE = " WHERE person = :person AND request_key = :key";

    private final JdbcClient jdbc;

    JdbcKeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(Key key, String requestHash, Instant at) {
        try {
            jdbc.sql("INSERT INTO web_kept_answer (person, request_key, request_hash, begun_at)"
                            + " VALUES (:person, :key, :hash, :at)")
                    .param("person", key.person())
                    .param("key", key.word())
                    .param("hash", requestHash)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException begunBefore) {
            return false;
        }
    }

    @Override
    public Optional<Begun> find(Key key) {
        return jdbc.sql("SELECT request_hash, status, media_type, body FROM web_kept_answer" + ONE)
                .param("person", key.person())
                .param("key", key.word())
                .query((row, n) -> begun(row))
                .optional();
    }

    private static Begun begun(ResultSet row) throws SQLException {
        Optional<Integer> status = Optional.ofNullable(row.getObject("status", Integer.class));
        String mediaType = Optional.ofNullable(row.getString("media_type")).orElse("");
        String body = Optional.ofNullable(row.getString("body")).orElse("");
        return new Begun(row.getString("request_hash"), status.map(answered -> new Kept(answered, mediaType, body)));
    }

    @Override
    public void keep(Key key, Kept answer) {
        jdbc.sql("UPDATE web_kept_answer SET status = :status, media_type = :type, body = :body" + ONE)
                .param("status", answer.status())
                .param("type", answer.mediaType())
                .param("body", answer.body())
                .param("person", key.person())
                .param("key", key.word())
                .update();
    }

    @Override
    public void forget(Key key) {
        jdbc.sql("DELETE FROM web_kept_answer" + ONE)
                .param("person", key.person())
                .param("key", key.word())
                .update();
    }

    @Override
    public void forgetBefore(Instant at) {
        jdbc.sql("DELETE FROM web_kept_answer WHERE begun_at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
