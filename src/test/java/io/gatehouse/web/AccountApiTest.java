package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AccountApiTest extends WebTest {

    private static final String PAPER = "/api/v1/accounts/paper";

    private MvcTestResult get(String uri) {
        return mvc().get().uri(uri).with(user("ann").roles("OPERATOR")).exchange();
    }

    private void assertProblem(String uri, HttpStatus status, String detail) {
        assertThat(get(uri)).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(get(uri)).bodyJson().extractingPath("$.detail").asString().contains(detail);
    }

    @Test
    void statusSaysWhatTheDeskIsDoing() {
        assertThat(get(PAPER + "/status")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"account":"paper","simulated":true,"runKind":"serve","daySeconds":20,"at":"2026-01-05T15:15:00Z",
                         "session":"2026-01-05","state":"watching positions","phase":"Experience",
                         "netLiquidation":100412.345,"cash":100600.25,"artifacts":["2026-01-02"],
                         "processes":[{"key":"daily-trading-cycle","activities":["Tick","Watch positions"]}],
                         "incidents":[{"activity":"ServiceTask_SubmitEntry"}],
                         "notices":["UNKNOWN_ORDER at 2026-01-05T15:00:00Z: no order 'by hand' in our books"]}
                        """);
    }

    @Test
    void signalsSayHowTheyEndedAndWhy() {
        assertThat(get(PAPER + "/signals")).bodyJson().isLenientlyEqualTo("""
                        {"data":[{"rank":1,"symbol":"XYZ","contracts":5,"limit":0.42,"outcome":"EXECUTED","reasons":[]},
                         {"symbol":"QRS"},
                         {"symbol":"TUV","outcome":"OPEN"},
                         {"symbol":"NOPE","outcome":"REJECTED_BY_MARGIN",
                          "reasons":["margin 81.20 % of the equity basis, limit 80.00 %"]}],
                         "total":4,"start":0,"size":4,"sort":"rank","order":"asc"}
                        """);
    }

    @Test
    void signalsOfAnotherSessionAreThatSessions() {
        assertThat(get(PAPER + "/signals?session=2026-01-02"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void ordersSayTheirPurposeAndState() {
        assertThat(get(PAPER + "/orders")).bodyJson().isLenientlyEqualTo("""
                        {"data":[{"ref":"paper:2026-01-05:XYZ:E","purpose":"entry","quantity":-5,"filled":-5,"limit":0.41,
                          "reprices":1,"state":"FILLED","reason":""},
                         {"symbol":"LOSS","purpose":"exit STOP","quantity":5,"filled":0,"state":"WORKING"},
                         {"symbol":"NOPE","state":"REJECTED","reason":"201 no buying power"}]}
                        """);
    }

    @Test
    void aListIsAskedForByPartAndOrder() {
        assertThat(get(PAPER + "/signals?start=1&size=2&sort=symbol&order=desc"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"data":[{"symbol":"TUV"},{"symbol":"QRS"}],
                         "total":4,"start":1,"size":2,"sort":"symbol","order":"desc"}
                        """);
        assertThat(get(PAPER + "/orders?order=desc"))
                .bodyJson()
                .extractingPath("$.data[0].symbol")
                .isEqualTo("NOPE");
        assertProblem(PAPER + "/signals?sort=luck", HttpStatus.BAD_REQUEST, "sort is one of [rank, symbol");
        assertProblem(PAPER + "/signals?order=up", HttpStatus.BAD_REQUEST, "order is asc or desc; have 'up'");
        assertProblem(PAPER + "/signals?size=0", HttpStatus.BAD_REQUEST, "size is 1 to 1000; have 0");
        assertProblem(PAPER + "/signals?start=-1", HttpStatus.BAD_REQUEST, "start is 0 or more; have -1");
    }

    @Test
    void everyProblemHasACodeForPrograms() {
        assertThat(get("/api/v1/accounts/other/status"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
        assertThat(get(PAPER + "/why-not?date=today"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("bad-request");
        assertThat(get(PAPER + "/why-not")).bodyJson().extractingPath("$.code").isEqualTo("bad-request");
        assertThat(mvc().get().uri(PAPER + "/status").exchange())
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("login-needed");
    }

    @Test
    void whyNotNamesRuleValueAndLimit() {
        assertThat(get(PAPER + "/why-not?date=2026-01-05&symbol=ABCD"))
                .bodyJson()
                .isEqualTo("""
                        {"account":"paper","date":"2026-01-05","signals":[],
                         "notTraded":[{"symbol":"ABCD","rule":"uptrend","value":"close 20.10, SMA20 21.00",
                                       "limit":"close above SMA20"}]}
                        """);
    }

    @Test
    void whyNotOfASignalIsItsOutcome() {
        assertThat(get(PAPER + "/why-not?date=2026-01-05&symbol=NOPE"))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"signals\":[{\"symbol\":\"NOPE\",\"outcome\":\"REJECTED_BY_MARGIN\"}],\"notTraded\":[]}");
    }

    @Test
    void whyNotListsEverySymbolOfTheScan() {
        assertThat(get(PAPER + "/why-not?date=2026-01-05"))
                .bodyJson()
                .extractingPath("$.notTraded.length()")
                .isEqualTo(2);
    }

    @Test
    void artifactIsTheFileByteForByte() {
        assertThat(get(PAPER + "/artifacts/2026-01-02"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_JSON)
                .hasBodyTextEqualTo("{\"schema\" : 1}\n");
    }

    @Test
    void saysWhatIsNotHere() {
        assertProblem(
                "/api/v1/accounts/other/status",
                HttpStatus.NOT_FOUND,
                "no account 'other' on this desk; it runs [paper]");
        assertProblem(
                PAPER + "/artifacts/2026-01-05",
                HttpStatus.NOT_FOUND,
                "account paper has no artifact of 2026-01-05; the newest is of 2026-01-02");
        assertProblem(
                PAPER + "/why-not?date=2026-01-06",
                HttpStatus.NOT_FOUND,
                "account paper has no scan of 2026-01-06; scans are at 09:45 ET");
        assertProblem(
                PAPER + "/why-not?date=2026-01-05&symbol=ZZZ",
                HttpStatus.NOT_FOUND,
                "no scan of 2026-01-05 with symbol ZZZ");
        assertProblem("/api/v1/elsewhere", HttpStatus.NOT_FOUND, "nothing is at /api/v1/elsewhere");
    }

    @Test
    void saysWhatCannotBeRead() {
        assertProblem(PAPER + "/why-not", HttpStatus.BAD_REQUEST, "'date'");
        assertProblem(PAPER + "/why-not?date=today", HttpStatus.BAD_REQUEST, "date: ");
        assertProblem(
                PAPER + "/why-not?date=2026-01-05&symbol=a-b", HttpStatus.BAD_REQUEST, "symbol: a symbol is a ticker");
        assertProblem("/api/v1/accounts/NO/status", HttpStatus.BAD_REQUEST, "account: an account id is lower-case");
    }
}
