package io.gatehouse.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.ApiDeskTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of a desk before its first session: there is nothing in most of them, and each says so. */
class ListPagesTest extends ApiDeskTest {

    private static final String PAGES = "/accounts/paper";
    private static final List<String> LOOKS = person("viewer");

    @ParameterizedTest
    @CsvSource({
        "/signals, rows, sort, 'session, rank, symbol, sector, limit, outOfTheMoney, premiumPerMargin, outcome'",
        "/positions, held, sort, 'trade, quantity, credit, mark, pnl, r, expiry, delta, vega, theta'",
        "/positions, closed, closed-sort, 'symbol, session, reason, credit, pnl, r'",
        "/days, days, sort, 'session, netLiquidation, result, return, drawdown'",
        "/audit, lines, sort, 'sequence, actor, action'",
        "/inbox/done, done, sort, 'at, what, who, decision, waited'",
        "/processes, work, sort, 'name, running, people, failed, retrying, timers, finished, last'",
        "/processes/phase-advance, steps, steps-sort, 'drawn, kind, here, failed, retrying, timers, visits, mean, spent'",
        "/processes/phase-advance, running, running-sort, 'about, at, since, state'",
        "/processes/phase-advance, ended, finished-sort, 'key, started, ended, took'"
    })
    void everyListSaysWhatItCanBeOrderedBy(String path, String part, String parameter, String names) {
        for (String name : names.split(", ", -1)) {
            String order = parameter.replace("sort", "order") + "=desc";
            Reply list = get(PAGES + path + "?part=" + part + "&" + parameter + "=" + name + "&" + order, LOOKS);
            assertThat(list.status()).as(path + " by " + name).isEqualTo(200);
            assertThat(list.text()).containsPattern("aria-sort=\"descending\"|class=\"empty\"");
        }
        Reply wrong = get(PAGES + path + "?" + parameter + "=luck", LOOKS);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("sort is one of [" + names + "]; have &#39;luck&#39;");
    }

    @ParameterizedTest
    @CsvSource({
        "/signals.csv, signals, signal",
        "/positions.csv, positions, trade",
        "/positions/closed.csv, closed-trades, trade",
        "/days.csv, days, session",
        "/audit.csv, audit, line",
        "/inbox/done.csv, decided, at (UTC)",
        "/processes.csv, processes, process",
        "/processes/phase-advance/steps.csv, phase-advance-steps, step",
        "/processes/phase-advance/running.csv, phase-advance-running, instance",
        "/processes/phase-advance/finished.csv, phase-advance-finished, instance"
    })
    void everyListIsAFileCalledByAccountListAndDate(String path, String name, String first) {
        Reply file = get(PAGES + path, LOOKS);

        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"paper-" + name + "-\\d{4}-\\d\\d-\\d\\d.csv\"");
        assertThat(file.text()).startsWith(first + ",");
        assertThat(get("/accounts/pepper" + path, LOOKS).status()).isEqualTo(404);
    }

    @Test
    void anEmptyListSaysWhatWillBeThereOrWhatTheFilterLeftOut() {
        post(PAPER + "/trading/halt", "{\"reason\":\"to have lines\"}", person("operator"));

        assertThat(get(PAGES + "/days", LOOKS).text()).contains("No session is closed yet");
        assertThat(get(PAGES + "/signals?state=executed", LOOKS).text()).contains("No signal in this time");
        // Other tests decide things on the same desk, or have not yet.
        assertThat(get(PAGES + "/inbox/done?who=nobody", LOOKS).text())
                .containsPattern(
                        "No decision is recorded here yet|Nothing fits who “nobody”; without it there (is|are) \\d+");
        assertThat(get(PAGES + "/audit?who=nobody&q=x", LOOKS).text())
                .containsPattern("Nothing fits words “x”, who “nobody”; without it there are \\d+");
        assertThat(get(PAGES + "/audit?start=100000", LOOKS).text()).contains("this part begins after them");
    }

    @Test
    void theTrailIsFoundAndPagedOnItsPage() {
        post(PAPER + "/trading/halt", "{\"reason\":\"to have lines\"}", person("operator"));
        Reply page = get(PAGES + "/audit?q=e&size=1", LOOKS);

        assertThat(page.text())
                .contains("1–1 of ", "q=e&amp;size=1&amp;start=1", "/audit.csv?q=e")
                .contains("aria-sort=\"descending\"");
        assertThat(get(PAGES + "/audit?from=whenever", LOOKS).text())
                .contains("neither a date", "value=\"whenever\"", "Nothing was looked up");
        assertThat(get(PAGES + "/audit.csv?from=whenever", LOOKS).status()).isEqualTo(400);
        assertThat(get(PAGES + "/audit.csv?action=trading-latched&sort=actor", LOOKS)
                        .text()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",trading-latched,"));
    }

    @Test
    void aPartOfAPageKeepsTheOrder() {
        assertThat(get(PAGES + "/processes?sort=name&part=work", LOOKS).text())
                .doesNotContain("<html")
                .contains("aria-sort=\"ascending\"", "/processes?sort=name&amp;part=work");
    }
}
