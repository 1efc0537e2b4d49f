package io.gatehouse.web.ui;

import com.microsoft.playwright.Browser;
import io.gatehouse.GatehouseApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A desk that has traded for weeks and waits for its next session; tests that only look at it or leave it usable share it. */
@SpringBootTest(
        classes = GatehouseApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.run.speed=86400",
            "gatehouse.accounts=paper",
            "logging.level.root=error",
            "spring.main.banner-mode=off"
        })
abstract class TradedDesk extends BrowserDesk {

    TradedDesk(Browser browser) {
        super(browser);
    }

    @DynamicPropertySource
    static void traded(DynamicPropertyRegistry registry) {
        goesOnIn(PreparedDesk.traded(), registry);
    }
}
