package io.gatehouse.web.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The record of who may log in. */
public interface WebUsers {

    boolean isEmpty();

    Optional<WebUser> find(String name);

    /** Everybody, by name. */
    List<WebUser> all();

    /** Adds a user; false if the name is taken, then nothing changes. */
    boolean add(WebUser user, Instant at);

    void removeAll();
}
