package io.gatehouse.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.time.SimulatedDeskClock;
import io.gatehouse.web.MemoryUsers;
import io.gatehouse.web.WebTestDesk;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstStartTest {

    private final MemoryUsers users = new MemoryUsers();
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
    private final WebTestDesk.Heard heard = new WebTestDesk.Heard();
    private final FirstStart start = new FirstStart(
            users,
            encoder,
            new Passwords(new Random(7)),
            new SimulatedDeskClock(Instant.parse("2026-01-05T15:15:00Z")));

    private WebUser user(String name) {
        return users.find(name).orElseThrow();
    }

    @Test
    void makesALoginForEachRoleAndSaysItsPassword() {
        start.run(Optional.of(heard), false);

        assertThat(user("operator").role()).isEqualTo(WebUser.Role.OPERATOR);
        assertThat(user("approver").role()).isEqualTo(WebUser.Role.APPROVER);
        for (String name : new String[] {"operator", "approver"}) {
            assertThat(encoder.matches(heard.passwordOf(name), user(name).passwordHash()))
                    .isTrue();
        }
        assertThat(heard.passwordOf("operator")).isNotEqualTo(heard.passwordOf("approver"));
    }

    @Test
    void saysNothingTheSecondTime() {
        start.run(Optional.of(heard), false);
        WebTestDesk.Heard later = new WebTestDesk.Heard();

        start.run(Optional.of(later), false);

        assertThat(later.lines()).isEmpty();
    }

    @Test
    void replacesPasswordsThatWereLost() {
        start.run(Optional.of(heard), false);
        String lost = heard.passwordOf("operator");
        WebTestDesk.Heard later = new WebTestDesk.Heard();

        start.run(Optional.of(later), true);

        assertThat(encoder.matches(lost, user("operator").passwordHash())).isFalse();
        assertThat(encoder.matches(
                        later.passwordOf("operator"), user("operator").passwordHash()))
                .isTrue();
    }

    @Test
    void makesNoLoginWhosePasswordNobodyWouldRead() {
        start.run(Optional.empty(), false);

        assertThat(users.isEmpty()).isTrue();
    }

    @Test
    void saysOnlyThePasswordsItMade() {
        users.add(new WebUser("operator", "hash of the other node", WebUser.Role.OPERATOR), Instant.EPOCH);
        FirstStart beaten = new FirstStart(
                new MemoryUsers() {
                    @Override
                    public boolean add(WebUser user, Instant at) {
                        return false;
                    }
                },
                encoder,
                new Passwords(new Random(7)),
                new SimulatedDeskClock(Instant.EPOCH));

        beaten.run(Optional.of(heard), false);

        assertThat(heard.lines()).noneMatch(line -> line.contains("operator"));
    }

    @Test
    void aUserNeverShowsItsHash() {
        assertThat(new WebUser("ann", "$2a$10$secret", WebUser.Role.APPROVER)).hasToString("ann (APPROVER)");
    }
}
