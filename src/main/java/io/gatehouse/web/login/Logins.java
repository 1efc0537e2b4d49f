package io.gatehouse.web.login;

import io.gatehouse.desk.Console;
import io.gatehouse.time.DeskClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
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
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH, random);
    }

    @Bean
    UserDetailsService userDetailsService(WebUsers users) {
        return name -> users.find(name)
                .map(user -> User.withUsername(user.name())
                        .password(user.passwordHash())
                        .roles(user.role().name())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no user of that name"));
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
