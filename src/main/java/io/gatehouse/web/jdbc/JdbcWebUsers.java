package io.gatehouse.web.jdbc;

import io.gatehouse.web.login.WebUser;
import io.gatehouse.web.login.WebUsers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps logins in {@code web_user}. */
@Repository
@ConditionalOnWebApplication
class JdbcWebUsers implements WebUsers {

    private static final String SELECT = "SELECT name, password_hash, role FROM web_user";

    private final JdbcClient jdbc;

    JdbcWebUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("SELECT COUNT(*) FROM web_user").query(Integer.class).single() == 0;
    }

    @Override
    public Optional<WebUser> find(String name) {
        return jdbc.sql(SELECT + " WHERE name = :name")
                .param("name", name)
                .query((row, n) -> user(row))
                .optional();
    }

    @Override
    public List<WebUser> all() {
        return jdbc.sql(SELECT + " ORDER BY name").query((row, n) -> user(row)).list();
    }

    private static WebUser user(ResultSet row) throws SQLException {
        return new WebUser(
                row.getString("name"), row.getString("password_hash"), WebUser.Role.valueOf(row.getString("role")));
    }

    @Override
    public boolean add(WebUser user, Instant at) {
        try {
            jdbc.sql("INSERT INTO web_user (name, password_hash, role, created_at) VALUES (:name, :hash, :role, :at)")
                    .param("name", user.name())
                    .param("hash", user.passwordHash())
                    .param("role", user.role().name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            // Two nodes may start on one empty database; the other was first and has shown its passwords.
            return false;
        }
    }

    @Override
    public void removeAll() {
        jdbc.sql("DELETE FROM web_user").update();
    }
}
