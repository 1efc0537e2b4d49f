package io.gatehouse.web.jdbc;

import io.gatehouse.web.tasks.Snoozes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people have put aside in {@code web_snooze}. */
@Repository
@ConditionalOnWebApplication
class JdbcSnoozes implements Snoozes {

    private final JdbcClient jdbc;

    JdbcSnoozes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Instant> of(String person, Instant now) {
        Map<String, Instant> hidden = new LinkedHashMap<>();
        jdbc.sql("SELECT task, hidden_to FROM web_snooze WHERE person = :person AND hidden_to > :now ORDER BY task")
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> hidden.put(
                        row.getString("task"),
                        row.getObject("hidden_to", OffsetDateTime.class).toInstant()))
                .list();
        return hidden;
    }

    @Override
    @Transactional
    public void hide(String person, String task, Instant now, Instant until) {
        jdbc.sql("DELETE FROM web_snooze WHERE hidden_to <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        show(person, task);
        jdbc.sql("INSERT INTO web_snooze (person, task, hidden_to) VALUES (:person, :task, :until)")
                .param("person", person)
                .param("task", task)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean show(String person, String task) {
        return jdbc.sql("DELETE FROM web_snooze WHERE person = :person AND task = :task")
                        .param("person", person)
                        .param("task", task)
                        .update()
                > 0;
    }
}
