package io.gatehouse.web.tasks;

import io.gatehouse.workflow.inbox.Person;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/** Who is logged in, as the inbox knows people. */
public final class Login {

    private static final String ROLE = "ROLE_";

    private Login() {}

    public static Person person(Authentication login) {
        return new Person(
                login.getName(),
                login.getAuthorities().stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .filter(authority -> authority.startsWith(ROLE))
                        .map(authority -> authority.substring(ROLE.length()).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }
}
