package io.gatehouse.web.login;

import io.gatehouse.desk.Console;
import io.gatehouse.time.DeskClock;
import io.gatehouse.time.SystemDeskClock;
import io.gatehouse.web.RequestIds;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How the desk knows people and its own command line, and what a start prepares for that. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Logins {

    private static final int BCRYPT_STRENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    @Bean
    MachineTime machineTime() {
        return new MachineTime(new SystemDeskClock());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH, random);
    }

    // As a provider of its own and not a UserDetailsService: this way nothing checks a password around the guard.
    @Bean
    AuthenticationProvider guardedLogins(
            WebUsers users, PasswordEncoder encoder, WrongPasswords wrong, MachineTime machine) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(name -> users.find(name)
                .map(user -> User.withUsername(user.name())
                        .password(user.passwordHash())
                        .roles(user.role().name())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no user of that name")));
        passwords.setPasswordEncoder(encoder);
        return new GuardedLogins(passwords, new LoginAttempts(wrong, machine.clock()), machine.clock());
    }

    @Bean
    FreshPassword freshPassword(AuthenticationProvider guardedLogins, MachineTime machine) {
        return new FreshPassword(guardedLogins, machine.clock());
    }

    // Of the security chain only; as a bean that the container finds it would run once more in front of it.
    @Bean
    FilterRegistrationBean<ApiTokenFilter> apiTokenFilterOnlyInTheChain(ApiTokenFilter filter) {
        FilterRegistrationBean<ApiTokenFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    ApiTokenFilter apiTokenFilter(ApiTokens tokens, WebUsers users, MachineTime machine) {
        return new ApiTokenFilter(tokens, users, machine.clock());
    }

    @Bean
    RequestIds requestIds() {
        return new RequestIds(random);
    }

    @Bean
    LocalToken localToken() {
        return new LocalToken(random);
    }

    // Only once the port is this desk's: a second start that fails must not take the running desk's token away.
    @Bean
    ApplicationRunner writeLocalToken(LocalToken token, @Value("${gatehouse.run.folder:data/desk}") Path folder) {
        return arguments -> token.writeInto(folder);
    }

    @Bean
    ApplicationRunner makeFirstLogins(
            WebUsers users,
            PasswordEncoder encoder,
            DeskClock clock,
            WebSettings settings,
            ObjectProvider<Console> console) {
        FirstStart start = new FirstStart(users, encoder, new Passwords(random), clock);
        return arguments -> start.run(Optional.ofNullable(console.getIfAvailable()), settings.newPasswords());
    }
}
