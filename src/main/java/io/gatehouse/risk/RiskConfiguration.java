package io.gatehouse.risk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Until an account has phases, the limits of the file bind it. */
@Configuration(proxyBeanMethods = false)
class RiskConfiguration {

    @Bean
    LimitsInForce limitsOfTheFile(RiskLimits limits) {
        return account -> limits;
    }
}
