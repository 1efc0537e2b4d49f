package io.gatehouse.web.login;

import static io.gatehouse.web.login.WebUser.Role.ADMIN;
import static io.gatehouse.web.login.WebUser.Role.APPROVER;
import static io.gatehouse.web.login.WebUser.Role.OPERATOR;
import static io.gatehouse.web.login.WebUser.Role.VIEWER;

import io.gatehouse.web.login.WebUser.Role;
import java.util.Set;

/** Whom a door is open to. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, which its type does not say.
enum Who {
    EVERYBODY(true, true, VIEWER, OPERATOR, APPROVER, ADMIN),
    PEOPLE_AND_COMMAND_LINE(false, true, VIEWER, OPERATOR, APPROVER, ADMIN),
    PEOPLE(false, false, VIEWER, OPERATOR, APPROVER, ADMIN),
    DECIDERS(false, false, OPERATOR, APPROVER, ADMIN),
    OPERATORS(false, false, OPERATOR, ADMIN),
    ADMINISTRATORS(false, false, ADMIN);

    private final boolean withoutLogin;
    private final boolean commandLine;
    private final Set<Role> roles;

    Who(boolean withoutLogin, boolean commandLine, Role... roles) {
        this.withoutLogin = withoutLogin;
        this.commandLine = commandLine;
        this.roles = Set.of(roles);
    }

    /** Whether nobody is asked for a login. */
    boolean withoutLogin() {
        return withoutLogin;
    }

    /** Whether the command line of this machine is let in by its token. */
    boolean commandLine() {
        return commandLine;
    }

    boolean has(Role role) {
        return roles.contains(role);
    }
}
