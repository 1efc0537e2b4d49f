package io.gatehouse.web.jdbc;

import io.gatehouse.web.login.WrongPasswords;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps wrong passwords in {@code web_wrong_password}. */
@Repository
@ConditionalOnWebApplication
class JdbcWrongPasswords implements WrongPasswords {

    private final JdbcClient jdbc;

    JdbcWrongPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Row of(String whose, Instant now) {
        return jdbc.sql(
                        "SELECT tries, forgotten_at FROM web_wrong_password WHERE whose = :whose AND forgotten_at > :now")
                .param("whose", whose)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Row(
                        row.getInt("tries"),
                        row.getObject("forgotten_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(Row.NONE);
    }

    @Override
    public void count(String whose, Instant now, Instant until) {
        jdbc.sql("DELETE FROM web_wrong_password WHERE forgotten_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (!addOne(whose) && !begin(whose, until)) {
            // Another node has begun the row between the two.
            addOne(whose);
        }
    }

    private boolean addOne(String whose) {
        return jdbc.sql("UPDATE web_wrong_password SET tries = tries + 1 WHERE whose = :whose")
                        .param("whose", whose)
                        .update()
                == 1;
    }

    private boolean begin(String whose, Instant until) {
        try {
            jdbc.sql("INSERT INTO web_wrong_password (whose, tries, forgotten_at) VALUES (:whose, 1, :until)")
                    .param("whose", whose)
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException begunBefore) {
            return false;
        }
    }

    @Override
    public void forget(String whose) {
        jdbc.sql("DELETE FROM web_wrong_password WHERE whose = :whose")
                .param("whose", whose)
                .update();
    }
}
