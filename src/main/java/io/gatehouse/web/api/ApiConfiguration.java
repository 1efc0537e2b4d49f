package io.gatehouse.web.api;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.desk.DeskAccounts;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SystemDeskClock;
import io.gatehouse.web.login.ApiTokens;
import io.gatehouse.web.login.WebUsers;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.Filter;
import java.security.Principal;
import java.security.SecureRandom;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What stands around the API's controllers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiConfiguration {

    private static final String API = "/api/v1/*";

    // Security's filters stand below zero: these see only what it let in, and know who asks.
    private static final int ONCE = 10;
    private static final int ETAGS = 20;

    @Bean
    IssueTokens issueTokens(ApiTokens tokens, WebUsers users, DeskAccounts accounts, AuditTrail trail, DeskClock desk) {
        return new IssueTokens(tokens, users, accounts, trail, desk, new SystemDeskClock(), new SecureRandom());
    }

    @Bean
    FilterRegistrationBean<CarryOutOnce> carryOutOnce(KeptAnswers answers) {
        return inFront(new CarryOutOnce(answers, new SystemDeskClock()), ONCE);
    }

    // Of the content, because no answer has a version of its own: figures come from many rows and from the market. It
    // saves bytes, not work.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        return inFront(new ShallowEtagHeaderFilter(), ETAGS);
    }

    /** What stands at the head of the description. */
    @Bean
    OpenAPI gatehouseApi() {
        SpringDocUtils.getConfig()
                .replaceWithClass(AccountId.class, String.class)
                .replaceWithClass(Symbol.class, String.class)
                .addRequestWrapperToIgnore(Authentication.class, Principal.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Gatehouse")
                        .version("v1")
                        .description(
                                "Lists have data, total, start, size, sort and order. Refusals are problem+json with"
                                        + " a code. A command may carry an Idempotency-Key."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "login",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("login"));
    }

    private static <F extends Filter> FilterRegistrationBean<F> inFront(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(API);
        registration.setOrder(order);
        return registration;
    }
}
