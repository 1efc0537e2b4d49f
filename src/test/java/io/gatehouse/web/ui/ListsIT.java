package io.gatehouse.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody looks things up: orders lists, goes through their parts, takes them away as files and on paper. */
@SuppressWarnings("NullAway.Init")
class ListsIT extends TradedDesk {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    ListsIT(Browser browser) {
        super(browser);
    }

    private static Locator column(Page page, String card, int number) {
        return page.locator(card + " tbody tr > :nth-child(" + number + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "/signals, #rows, Rank",
        "/positions, #held, DTE",
        "/positions, #closed, Closed",
        "/days, #days, Result",
        "/audit, #lines, Action",
        "/inbox/done, #done, Who",
        "/processes, #work, Process",
        "/processes/daily-trading-cycle, #steps, Visits",
        "/processes/daily-trading-cycle, #ended, Took"
    })
    void everyHeadingOrdersItsListAndSaysSo(String path, String card, String heading) {
        try (Visitor vic = visit("vic")) {
            Page page = vic.open(path);
            Locator head =
                    page.locator(card + " thead th:has-text('" + heading + "')").first();
            if (page.locator(card + " thead").count() == 0) {
                assertThat(page.locator(card + " .empty")).isVisible();
                return;
            }
            head.locator("a").click();
            assertThat(page.locator(card + " thead th[aria-sort=ascending]")).containsText(heading);
            page.locator(card + " thead th[aria-sort] a").click();
            assertThat(page.locator(card + " thead th[aria-sort=descending]")).containsText(heading);
            assertThat(page.locator(card + " thead th[aria-sort]")).hasCount(1);
            vic.expectNoFaults();
        }
    }

    @Test
    void signalsAreOrderedPagedAndKeepTheirFilter() {
        try (Visitor vic = visit("vic")) {
            Page page = vic.open("/signals?size=3&from=2025-12-01");
            page.locator("[name=state]").selectOption("executed");
            page.locator("#rows thead a:text-is('Signal')").click();
            assertThat(page.locator("#rows .pager")).containsText("1–3 of ");
            List<String> first = column(page, "#rows", 3).allInnerTexts();
            page.locator("#rows .pager a:text-is('Next')").click();
            assertThat(page.locator("#rows .pager")).containsText("4–6 of ");
            List<String> second = column(page, "#rows", 3).allInnerTexts();

            assertThat(symbols(first)).isSorted().hasSize(3);
            assertThat(symbols(second).get(0))
                    .isGreaterThanOrEqualTo(symbols(first).get(2));
            assertThat(page.url()).contains("size=3", "from=2025-12-01", "sort=symbol", "start=3");
            page.locator("[name=state]").selectOption("executed");
            page.locator(".filters button").click();
            assertThat(page.locator("#rows thead th[aria-sort=ascending]")).containsText("Signal");
            assertThat(page.url()).contains("state=executed", "sort=symbol").doesNotContain("start=");
            for (String outcome : column(page, "#rows", 8).allInnerTexts()) {
                assertThat(outcome).startsWith("Executed");
            }
            picture(page, "signals-ordered");
            vic.expectAccessible();
            vic.expectNoFaults();
        }
    }

    private static List<String> symbols(List<String> cells) {
        return cells.stream().map(cell -> cell.substring(0, cell.indexOf(' '))).toList();
    }

    @Test
    void aListThatGoesOnByItselfKeepsItsOrderAndItsPart() {
        try (Visitor vic = visit("vic")) {
            Page page = vic.open("/audit?sort=actor&order=asc&size=5&start=5");
            assertThat(page.locator("#conn")).hasText("Live");
            String before = page.locator("#lines .pager .num").innerText();
            assertThat(before).startsWith("6–10 of ");
            page.evaluate("document.body.dispatchEvent(new Event('live:events'))");
            page.waitForResponse(
                    answer -> answer.url().contains("part=lines"),
                    () -> page.evaluate("document.body.dispatchEvent(new Event('live:events'))"));

            assertThat(page.locator("#lines .pager .num")).containsText("6–10 of ");
            assertThat(page.locator("#lines thead th[aria-sort=ascending]")).containsText("Who");
            vic.expectNoFaults();
        }
    }

    @Test
    void anEmptyListSaysWhatTheFilterLeftOut() {
        try (Visitor vic = visit("vic")) {
            Page page = vic.open("/audit?who=nobody");
            assertThat(page.locator("#lines")).containsText("Nothing fits who “nobody”; without it there are ");
            assertThat(vic.open("/signals?state=open").locator("#rows"))
                    .containsText("Nothing fits “ended: Open”; without it there are ");
            vic.expectNoFaults();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /signals?sort=luck           | sort is one of [session, rank, symbol
            /days?start=soon             | start is a whole number; have 'soon'
            /audit?size=5000             | size is 1 to 1000; have 5000
            /positions?closed-order=up   | order is asc or desc; have 'up'
            """)
    void aWrongAddressSaysWhatIsAllowed(String path, String words) {
        try (Visitor vic = visit("vic")) {
            Page page = vic.page();
            assertThat(page.navigate(vic.home() + "/accounts/paper" + path).status())
                    .isEqualTo(400);
            assertThat(page.locator("main")).containsText(words);
        }
    }

    @Test
    void whatIsShownIsTakenAwayAsAFile() throws IOException {
        try (Visitor vic = visit("vic")) {
            Page page = vic.open("/days?sort=result&order=desc&size=5");
            Download file = page.waitForDownload(
                    () -> page.locator("#days a:text-is('CSV')").click());
            List<String> lines = Files.readAllLines(file.path(), StandardCharsets.UTF_8);

            assertThat(file.suggestedFilename()).matches("paper-days-\\d{4}-\\d\\d-\\d\\d\\.csv");
            assertThat(lines.get(0)).startsWith("session,net liquidation ($),result ($)");
            assertThat(lines).hasSize(25);
            assertThat(lines.stream().skip(1).map(line -> new BigDecimal(line.split(",", -1)[2]).negate()))
                    .isSorted();
            vic.expectNoFaults();
        }
    }

    @Test
    void learningIsReachedByKeyAndPromisesNothing() {
        try (Visitor vic = visit("vic")) {
            Page page = vic.open("/days");
            page.keyboard().press("g");
            page.keyboard().press("l");
            page.waitForURL(url -> url.endsWith("/learning"));
            assertThat(page.locator("main")).containsText("Nothing is learned yet.");
            assertThat(page.locator("[aria-current=page]")).hasText("Learning");
            vic.expectNoFaults();
        }
    }

    @Test
    void aDayIsPrintedWithItsChartAndWithoutTheDesk() {
        try (Visitor vic = visit("vic", Visitor.Looks.desktop(ColorScheme.DARK))) {
            Page page = vic.open("/days/" + desk.artifacts(PAPER).get(0));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(794, 1123);
            picture(page, "day-printed");

            for (String hidden : List.of(".side", ".top", ".skip", ".noprint", "dialog#keys", "#toast")) {
                assertThat(page.locator(hidden).first()).isHidden();
            }
            assertThat(page.locator("svg.line polyline")).isVisible();
            assertThat(page.locator("canvas")).hasCount(0);
            assertThat(page.locator(".foot"))
                    .containsText(Pattern.compile("Gatehouse, .+paper, SIMULATED.+phase now: .+printed .+ UTC"));
            assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(20, 24, 31)");
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "[...document.querySelectorAll('.card, .tile')].every(card => getComputedStyle(card).breakInside === 'avoid')"))
                    .isTrue();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                    .as("wider than a sheet")
                    .isLessThanOrEqualTo(0);
            byte[] paper = page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPath(PICTURES.resolve("day.pdf"))
                    .setPrintBackground(false));
            Matcher sheets = SHEET.matcher(new String(paper, StandardCharsets.ISO_8859_1));
            assertThat(sheets.results().count()).as("sheets").isBetween(1L, 4L);
            vic.expectNoFaults();
        }
    }

    @Test
    void theDescriptionOfTheApiIsReadOnThisMachineAlone() {
        try (Visitor vic = visit("vic")) {
            Page page = vic.page();
            page.navigate(vic.home() + "/api");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            picture(page, "api");
            vic.expectNoFaults();
            assertThat(page.locator(".opblock").first()).isVisible();
            assertThat(page.locator(".opblock-summary-path").allInnerTexts().stream()
                            .map(path -> path.replaceAll("\\s|\u200b", ""))
                            .toList())
                    .contains("/api/v1/accounts", "/api/v1/accounts/{account}/audit");
        }
    }
}
