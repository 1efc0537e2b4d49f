package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class StatusPageTest extends WebTest {

    private MvcTestResult get(String uri, Cookie... cookies) {
        var request = mvc().get().uri(uri).with(user("ann").roles("OPERATOR"));
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    /** The page as a person reads it: no tags, one blank between words. */
    private String text(String uri) throws UnsupportedEncodingException {
        return get(uri).getResponse()
                .getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    @Test
    void showsTheDeskAtAGlance() throws UnsupportedEncodingException {
        assertThat(text("/"))
                .contains("SIMULATED Market and broker are simulated")
                .contains("Net liquidation $100,412 cash $100,600")
                .contains("10:15:00 ET Mon 5 Jan 2026, a trading day in 20 s")
                .contains("Session Mon 5 Jan 2026 watching positions")
                .contains("Phase Experience paper, serve")
                .contains("Failed steps 1 ! wait for a person");
    }

    @Test
    void showsPositionsSignalsAndOrders() throws UnsupportedEncodingException {
        assertThat(text("/"))
                .contains("XYZ 45.00 put, 16 Jan −5 0.42 0.31 ▲ +$55.00 1.26 0.21")
                .contains("QRS 30.00 put, 16 Jan −5 0.40 – – 1.20 0.20")
                .contains("1 XYZ 5 × 45.00 put, 16 Jan Energy 0.42 16.7% 8.4% Executed")
                .contains("Rejected by margin margin 81.20 % of the equity basis, limit 80.00 %")
                .contains("TUV 5 × 35.00 put, 16 Jan Energy 0.42 16.7% 8.4% Open")
                .contains("LOSS 20.00 put, 16 Jan exit STOP 5 0 0.41 1 Working")
                .contains("Rejected 201 no buying power");
    }

    @Test
    void showsProcessesAndFailedStepsWithEveryCharacterEscaped() throws UnsupportedEncodingException {
        assertThat(get("/").getResponse().getContentAsString())
                .contains("IllegalStateException: &lt;b&gt;no&lt;/b&gt; answer")
                .contains("Tick, Watch positions");
    }

    @Test
    void showsWhatAPersonHasToFindOut() throws UnsupportedEncodingException {
        assertThat(text("/")).contains("! Waiting for a person", "UNKNOWN_ORDER at 2026-01-05T15:00:00Z: no order");
    }

    @Test
    void linksTheRawArtifacts() {
        assertThat(get("/")).bodyText().contains("href=\"/api/v1/accounts/paper/artifacts/2026-01-02\"");
    }

    @Test
    void theFragmentIsTheDeskWithoutThePage() {
        assertThat(get("/fragments/desk?account=paper"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"desk\"")
                .contains("data-fragment=\"/fragments/desk?account=paper\"", "Net liquidation")
                .doesNotContain("<html", "<script");
    }

    @Test
    void hasNeitherScriptNorStyleInItself() {
        assertThat(get("/")).bodyText().doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=");
    }

    @Test
    void keepsTheChosenTheme() {
        assertThat(get("/", new Cookie("theme", "dark"))).bodyText().contains("data-theme=\"dark\"");
        assertThat(get("/", new Cookie("theme", "\"><script>"))).bodyText().doesNotContain("data-theme", "\"><script>");
    }

    @Test
    void refusesAnAccountItDoesNotRun() {
        assertThat(get("/?account=other")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
