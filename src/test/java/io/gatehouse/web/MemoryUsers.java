package io.gatehouse.web;

import io.gatehouse.web.login.WebUser;
import io.gatehouse.web.login.WebUsers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logins in memory. */
public class MemoryUsers implements WebUsers {

    private final Map<String, WebUser> users = new LinkedHashMap<>();

    @Override
    public boolean isEmpty() {
        return users.isEmpty();
    }

    @Override
    public Optional<WebUser> find(String name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public List<WebUser> all() {
        return List.copyOf(users.values());
    }

    @Override
    public boolean add(WebUser user, Instant at) {
        return users.putIfAbsent(user.name(), user) == null;
    }

    @Override
    public void removeAll() {
        users.clear();
    }
}
