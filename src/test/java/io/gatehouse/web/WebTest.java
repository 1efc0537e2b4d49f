package io.gatehouse.web;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** A test of pages and API through the doors of the desk. */
@SpringBootTest(
        classes = WebTestDesk.class,
        properties = {
            "gatehouse.run.folder=target/web-test-desk",
            "logging.level.root=error",
            "spring.main.banner-mode=off"
        })
public abstract class WebTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebTestDesk.Heard heard;

    @SuppressWarnings("NullAway.Init")
    private MockMvcTester mvc;

    @BeforeEach
    void openTheDoors() {
        mvc = MockMvcTester.from(
                        context, builder -> builder.apply(springSecurity()).build())
                .withHttpMessageConverters(java.util.List.of(new JacksonJsonHttpMessageConverter()));
    }

    protected MockMvcTester mvc() {
        return mvc;
    }

    protected WebTestDesk.Heard heard() {
        return heard;
    }
}
