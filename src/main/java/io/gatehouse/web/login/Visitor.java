package io.gatehouse.web.login;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who stands before a door.
 *
 * @param commandLine whether it is the command line of this machine, by its token
 * @param token what the API token that was shown is for; empty for a person, who needs none
 */
record Visitor(Set<WebUser.Role> roles, boolean commandLine, Optional<Set<TokenScope>> token) {

    private static final String ROLE = "ROLE_";

    static final Visitor NOBODY = new Visitor(Set.of(), false, Optional.empty());

    Visitor {
        roles = Set.copyOf(roles);
    }

    static Visitor of(Authentication login) {
        if (!login.isAuthenticated()) {
            return NOBODY;
        }
        Set<String> names = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        return new Visitor(
                Arrays.stream(WebUser.Role.values())
                        .filter(role -> names.contains(ROLE + role.name()))
                        .collect(Collectors.toSet()),
                names.contains(ROLE + LocalTokenFilter.ROLE),
                login instanceof ApiTokenLogin token ? Optional.of(token.scopes()) : Optional.empty());
    }
}
