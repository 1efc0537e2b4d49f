package io.gatehouse.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.DatabaseTest;
import io.gatehouse.ledger.ExitReason;
import io.gatehouse.money.Money;
import io.gatehouse.phases.report.PhaseReport;
import io.gatehouse.phases.report.Redaction;
import io.gatehouse.phases.report.ReportFormat;
import io.gatehouse.phases.report.ReportPhases;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class PhaseReportTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Redaction NUMBERED =
            Redaction.of(Map.of("PHASE_OVERRIDE_PASSWORD", "opensesame", "PATH", "/usr/bin"), false);
    private static final Redaction NAMED = Redaction.of(Map.of(), true);

    private final PhaseDesk desk;
    private final ReportPhases reports;

    PhaseReportTest(@TempDir Path logs) {
        desk = new PhaseDesk(logs);
        reports = new ReportPhases(desk.phases, desk.sessions, desk.trades, desk.halts, desk.gates, desk.clock);
    }

    private PhaseReport all(Redaction redaction) {
        return reports.between(desk.account, FIRST, LAST, redaction);
    }

    private void tradesTwoDays() {
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        desk.trades(30);
        desk.endsTheDay();
        desk.trades(-20);
        desk.trades(10, ExitReason.EMERGENCY);
        desk.endsTheDay();
    }

    @Test
    void totalsAreTheSumsOfTheSessionsAndTheGatesDefinitionOfAWin() {
        tradesTwoDays();

        PhaseReport report = all(NAMED);

        assertThat(report.sessions())
                .hasSize(2)
                .containsExactlyElementsOf(all(NUMBERED).sessions());
        assertThat(report.totals().pnl())
                .isEqualTo(report.sessions()
                        .get(0)
                        .pnl()
                        .plus(report.sessions().get(1).pnl()))
                .isEqualTo(Money.of("20"));
        assertThat(report.totals().results()).isEqualTo(Results.of(desk.trades.closedIn(desk.account, FIRST, LAST)));
        assertThat(report.totals().results().wins()).isEqualTo(1);
        assertThat(report.totals().closed()).isEqualTo(3);
        assertThat(report.totals().equityBefore()).contains(Money.of("100000"));
        assertThat(report.totals().equityAfter()).contains(Money.of("100020"));
        assertThat(report.readiness())
                .isEqualTo(java.util.Optional.of(
                        desk.gates.judge(desk.account, Phase.REAL_MONEY_TRIAL).verdict()));
    }

    @Test
    void onlyWhatIsInThePeriodIsInTheReport() {
        tradesTwoDays();
        LocalDate second = all(NAMED).sessions().get(1).session();

        PhaseReport report = reports.between(desk.account, second, second, NAMED);

        assertThat(report.sessions()).extracting(SessionRecord::session).containsExactly(second);
        assertThat(report.transitions()).isEmpty();
        assertThat(report.totals().closed()).isEqualTo(2);
    }

    @Test
    void theLastSessionsComeWithWhatHappenedSinceTheFirstOfThem() {
        tradesTwoDays();

        assertThat(reports.last(desk.account, 1, NAMED).sessions())
                .containsExactly(all(NAMED).sessions().get(1));
        assertThat(reports.last(desk.account, 1, NAMED).transitions()).isEmpty();
        assertThat(reports.last(desk.account, 9, NAMED).transitions()).hasSize(1);
        assertThatThrownBy(() -> reports.last(desk.account, 0, NAMED))
                .hasMessage("the limit is 1 to 10000 sessions; have 0");
    }

    @Test
    void anEndBeforeTheStartIsRefusedWithBoth() {
        assertThatThrownBy(() -> reports.between(desk.account, LAST, FIRST, NAMED))
                .hasMessage("the end 2026-01-02 is before the start 2026-12-31; give the earlier date first");
    }

    @Test
    void csvHasARowForEachFactWithExactDecimals() {
        tradesTwoDays();

        List<String> lines = ReportFormat.CSV.write(all(NAMED)).lines().toList();

        assertThat(lines.get(0))
                .startsWith("record,session,at,phase,trades,closed,wins,losses,win_rate,risk_reward,pnl,");
        assertThat(lines).filteredOn(line -> line.startsWith("session,")).hasSize(2);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("session,2026-01-02,")
                        .contains(",PROOF_OF_CONCEPT,1,1,1,0,1,,30.000000,100030.000000,1000.000000,0,"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("transition,2026-01-02,")
                        .contains("ADVANCE,EXPERIENCE,PROOF_OF_CONCEPT,advance,as a test says,olga,adam,"))
                .anySatisfy(line -> assertThat(line).startsWith("size,").contains("contracts,100.000000,"))
                .last()
                .asString()
                .startsWith("total,2,,,3,3,1,1,0.5,1.5,20.000000,100020.000000,");
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == ',')).hasSize(22));
    }

    @Test
    void anExportIsTheReportWritten() {
        tradesTwoDays();

        for (ReportFormat format : ReportFormat.values()) {
            assertThat(reports.export(desk.account, FIRST, LAST, format, NUMBERED))
                    .isEqualTo(format.write(all(NUMBERED)));
        }
    }

    @Test
    void csvQuotesWhatPeopleWroteAndMakesNoFormulaOfIt() {
        halts("=cmd(), \"said\"\nshe");

        assertThat(ReportFormat.CSV.write(all(NAMED))).contains(",\"'=cmd(), \"\"said\"\"\nshe\",");
    }

    @Test
    void jsonHasTextsForDecimalsAndNullForWhatIsNotDefined() {
        tradesTwoDays();

        JsonNode json = JsonMapper.shared().readTree(ReportFormat.JSON.write(all(NAMED)));

        assertThat(json.path("totals").path("pnl").asString()).isEqualTo("20.000000");
        assertThat(json.path("sessions").path(0).path("winRate").asString()).isEqualTo("1");
        assertThat(json.path("sessions").path(0).path("riskReward").isNull()).isTrue();
        assertThat(json.path("sessions").path(0).path("positionSizes").path(0).isString())
                .isTrue();
        assertThat(json.path("readiness").path("to").asString()).isEqualTo("REAL_MONEY_TRIAL");
    }

    @Test
    void markdownIsAPageWithTotalsThatAddUp() {
        tradesTwoDays();

        assertThat(ReportFormat.MD.write(all(NAMED)))
                .startsWith(
                        "# Phase history of account " + desk.account + "\n\n2026-01-02 to 2026-12-31, both included.")
                .contains("| P&L | $20.00 |")
                .contains("| 2026-01 | 2 | 1 | 3 | 3 | 1 | 1 | 50.00 % | $20.00 |")
                .contains("| 2026-01-05 | Proof of Concept | 2 | 2 | 0 | 1 | 0.00 % | 0 | -$10.00 |")
                .contains("| **Total** | 2 sessions | 3 | 3 | 1 | 1 | 50.00 % | 1.5 | $20.00 | $100020.00 |")
                .contains("## Halts of entries\n\nNone.")
                .contains("The gate from Proof of Concept to Real-Money Trial says **");
    }

    @Test
    void markdownKeepsWhatPeopleWroteInItsCell() {
        halts("a | b\n<script>");

        assertThat(ReportFormat.MD.write(all(NAMED))).contains("| a \\| b &lt;script> |");
    }

    @Test
    void nfr003ExportsRedactSecretsAndOperators() {
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        halts("olga said: the password is hunter2, api_key=abc123, Bearer xyz, opensesame; see https://a:b@c");

        for (ReportFormat format : ReportFormat.values()) {
            assertThat(format.write(all(NUMBERED)))
                    .doesNotContain("hunter2", "abc123", "xyz", "opensesame", "a:b@c", "olga", "adam")
                    .contains("person-1", "person-2", "[redacted]", "person-1 said:");
        }
        assertThat(ReportFormat.MD.write(all(NUMBERED))).contains("| desk |", "Operators are redacted");
    }

    @Test
    void nfr003NamesOperatorsOnlyWhenAskedAndNeverSecrets() {
        desk.isIn(Phase.PROOF_OF_CONCEPT);
        halts("token: t0psecret");

        for (ReportFormat format : ReportFormat.values()) {
            assertThat(format.write(all(NAMED))).contains("olga", "adam").doesNotContain("t0psecret", "person-");
        }
    }

    @Test
    void aFormatThatIsNoneIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> ReportFormat.ofWord("xls")).hasMessage("a format is one of csv, json, md; have 'xls'");
    }

    /** Three losses, and what olga said to the halt. */
    private void halts(String words) {
        desk.trades(-10);
        desk.trades(-10);
        desk.trades(-10);
        String halt = desk.halts.openOf(desk.account).get(0).id();
        desk.write(() -> desk.acknowledge.acknowledge(halt, "olga", words));
    }
}
