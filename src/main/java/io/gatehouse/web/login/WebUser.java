package io.gatehouse.web.login;

/**
 * Somebody who may log in.
 *
 * @param passwordHash bcrypt
 */
public record WebUser(String name, String passwordHash, Role role) {

    /** What a person may do. */
    public enum Role {
        /** Looks at everything and changes nothing. */
        VIEWER,
        /** Runs the desk day by day. */
        OPERATOR,
        /** Is the second person of every decision that needs two. */
        APPROVER,
        /** Asks for ways around a gate, and may do what the others may. */
        ADMIN
    }

    /** Without the hash: a user may turn up in a log. */
    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
