package io.gatehouse.web.ui;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.login.WebUser;
import io.gatehouse.web.login.WebUsers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;

/** People at a browser, in front of a whole desk: ann operates, lee and pat approve, vic only looks. */
@ExtendWith(Chrome.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class BrowserDesk {

    static final AccountId PAPER = new AccountId("paper");
    static final Path PICTURES = Path.of("target", "screenshots");
    static final String PASSWORD = "a password for tests";
    private static final Map<String, WebUser.Role> PEOPLE = Map.of(
            "ann", WebUser.Role.OPERATOR,
            "lee", WebUser.Role.APPROVER,
            "pat", WebUser.Role.APPROVER,
            "vic", WebUser.Role.VIEWER);

    private final Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    DeskView desk;

    @Autowired
    WebUsers users;

    @Autowired
    private PasswordEncoder encoder;

    BrowserDesk(Browser browser) {
        this.browser = browser;
    }

    /** The desk goes on in a folder in which another has traded. */
    static void goesOnIn(Path folder, DynamicPropertyRegistry registry) {
        registry.add("gatehouse.run.folder", folder::toString);
        registry.add(
                "gatehouse.run.artifacts", () -> folder.resolve("artifacts").toString());
    }

    @BeforeAll
    void everybodyHasALogin() {
        await().atMost(Duration.ofMinutes(2)).until(() -> desk.whyClosed().isEmpty());
        String hash = Objects.requireNonNull(encoder.encode(PASSWORD));
        PEOPLE.forEach((name, role) -> {
            if (users.find(name).isEmpty()) {
                users.add(new WebUser(name, hash, role), Instant.EPOCH);
            }
        });
    }

    final Visitor visit(String name) {
        return visit(name, Visitor.Looks.desktop(ColorScheme.LIGHT));
    }

    final Visitor visit(String name, Visitor.Looks looks) {
        return new Visitor(browser, port, looks).login(name, PASSWORD);
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
