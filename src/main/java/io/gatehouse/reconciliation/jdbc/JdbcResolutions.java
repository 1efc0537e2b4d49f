package io.gatehouse.reconciliation.jdbc;

import io.gatehouse.reconciliation.DifferenceCause;
import io.gatehouse.reconciliation.Resolution;
import io.gatehouse.reconciliation.Resolutions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said about differences, in the database. */
@Component
class JdbcResolutions implements Resolutions {

    private final JdbcClient jdbc;

    JdbcResolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Resolution resolution) {
        jdbc.sql("INSERT INTO reconciliation_resolution (latch, person, cause, words, adopts, said_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        resolution.latch(),
                        resolution.person(),
                        resolution.cause().name(),
                        resolution.words(),
                        resolution.adopts(),
                        resolution.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Resolution> latestOf(String latch) {
        return jdbc.sql(
                        "SELECT * FROM reconciliation_resolution WHERE latch = ? ORDER BY seq DESC FETCH FIRST 1 ROWS ONLY")
                .param(latch)
                .query((row, n) -> new Resolution(
                        row.getString("latch"),
                        row.getString("person"),
                        DifferenceCause.valueOf(row.getString("cause")),
                        row.getString("words"),
                        row.getBoolean("adopts"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
