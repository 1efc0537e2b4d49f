package io.gatehouse.web.sms;

import io.gatehouse.safety.StopFile;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Opens exactly one path to callers without a login; the signature is their login. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SmsDoor {

    @Bean
    @Order(1)
    SecurityFilterChain smsFilterChain(HttpSecurity http) {
        http.securityMatcher(SmsHook.PATH)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, SmsHook.PATH)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    /** From the environment alone: in a file it would be read by others, as an option be listed by all. */
    @Bean
    SmsSignature smsSignature() {
        return new SmsSignature(Optional.ofNullable(System.getenv(SmsSignature.VARIABLE)));
    }

    @Bean
    SmsBook smsBook(StopFile stops) {
        return new SmsBook(stops.folder());
    }
}
