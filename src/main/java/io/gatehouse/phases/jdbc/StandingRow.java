package io.gatehouse.phases.jdbc;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import io.gatehouse.phases.PhaseStanding;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row that says where an account stands; read before every entry. */
final class StandingRow {

    private final JdbcClient jdbc;

    StandingRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PhaseStanding> read(AccountId account) {
        return jdbc.sql("SELECT * FROM phases_standing_now WHERE account = ?")
                .param(account.value())
                .query((found, n) -> new PhaseStanding(
                        account,
                        Columns.phase(found, "phase"),
                        Columns.instant(found, "since_at"),
                        Columns.date(found, "since_session"),
                        Columns.instant(found, "evidence_from"),
                        Columns.date(found, "evidence_from_session"),
                        Columns.maybeMoney(found, "size_dollars"),
                        found.getBoolean("size_cut"),
                        found.getBoolean("growth_frozen")))
                .optional();
    }

    void write(PhaseStanding standing) {
        List<Object> values = List.of(
                standing.phase().name(),
                Columns.utc(standing.since()),
                standing.sinceSession(),
                Columns.utc(standing.evidenceFrom()),
                standing.evidenceFromSession(),
                Columns.numeric(standing.size().map(Money::amount)),
                standing.cut(),
                standing.frozen(),
                standing.account().value());
        int changed = jdbc.sql("UPDATE phases_standing_now SET phase = ?, since_at = ?, since_session = ?,"
                        + " evidence_from = ?, evidence_from_session = ?, size_dollars = ?, size_cut = ?,"
                        + " growth_frozen = ? WHERE account = ?")
                .params(values)
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO phases_standing_now (phase, since_at, since_session, evidence_from,"
                            + " evidence_from_session, size_dollars, size_cut, growth_frozen, account)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(values)
                    .update();
        }
    }
}
