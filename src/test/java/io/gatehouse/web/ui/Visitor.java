package io.gatehouse.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at a browser. Their machine is in Berlin, so that a page that shows the browser's time is found out; what
 * goes wrong in the browser, or leaves this machine, is kept.
 */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> faults = new ArrayList<>();

    /** How somebody looks. */
    record Looks(int width, int height, ColorScheme scheme, boolean scripts) {

        static Looks desktop(ColorScheme scheme) {
            return new Looks(1440, 1000, scheme, true);
        }

        static Looks phone() {
            return new Looks(390, 844, ColorScheme.DARK, true);
        }

        static Looks withoutScripts() {
            return new Looks(1440, 1000, ColorScheme.LIGHT, false);
        }
    }

    Visitor(Browser browser, int port, Looks looks) {
        this.home = "http://127.0.0.1:" + port;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(looks.width(), looks.height())
                .setColorScheme(looks.scheme())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(looks.scripts())
                .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(15_000);
        this.page = context.newPage();
        page.onPageError(error -> faults.add("page error: " + error));
        page.onConsoleMessage(message -> {
            // What a test provokes is answered with 4xx, which a browser calls an error as well.
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                faults.add("console: " + message.text());
            }
        });
        page.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("127.0.0.1")) {
                faults.add("left the machine: " + request.url());
            }
        });
    }

    Visitor login(String name, String password) {
        page.navigate(home + "/login");
        page.locator("[name=username]").fill(name);
        page.locator("[name=password]").fill(password);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Where the desk is, without a slash at the end. */
    String home() {
        return home;
    }

    Page page() {
        return page;
    }

    /** Opens a page of the account and waits until its scripts and fonts are there. */
    Page open(String path) {
        page.navigate(home + "/accounts/paper" + path);
        page.evaluate("document.fonts.ready.then(() => true)");
        return page;
    }

    /** WCAG 2.2 AA, as far as a machine can tell. */
    void expectAccessible() {
        assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(fault -> fault.getId() + ": "
                                        + fault.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .toList())
                                .toList())
                .as("at " + page.url())
                .isEmpty();
    }

    void expectNoFaults() {
        assertThat(faults).as("in the browser at " + page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
