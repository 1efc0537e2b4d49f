package io.gatehouse.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The doors as written are the doors as built. */
class DoorTableTest {

    private static final Path PAGE = Path.of("docs", "web.md");

    private static final Visitor APPROVERS_TOKEN =
            new Visitor(Set.of(WebUser.Role.APPROVER), false, Optional.of(Set.of(TokenScope.DECIDE)));

    @Test
    void thePageShowsTheTable() throws IOException {
        String page = Files.readString(PAGE);
        String expected = DoorText.table(DoorTable.doors());
        // mvn test -Dtest=DoorTableTest -Dgatehouse.docs.write=true writes it anew.
        if (Boolean.getBoolean("gatehouse.docs.write")) {
            Files.writeString(PAGE, DoorText.replaced(page, expected));
        }

        assertThat(DoorText.shown(Files.readString(PAGE))).isEqualTo(expected);
    }

    @Test
    void noDoorStandsBehindOneThatIsTheSame() {
        assertThat(DoorTable.doors().stream().map(door -> door.method() + " " + door.path()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aTokenOpensWhatItIsForAndItsOwnerCould() {
        Door decide = Door.post("/x", Who.DECIDERS).orToken(TokenScope.DECIDE);

        assertThat(decide.admits(APPROVERS_TOKEN)).isTrue();
        assertThat(Door.post("/x", Who.DECIDERS).orToken(TokenScope.OPERATE).admits(APPROVERS_TOKEN))
                .isFalse();
        assertThat(Door.post("/x", Who.OPERATORS).orToken(TokenScope.DECIDE).admits(APPROVERS_TOKEN))
                .isFalse();
        assertThat(Door.post("/x", Who.DECIDERS).admits(APPROVERS_TOKEN)).isFalse();
        assertThat(decide.admits(Visitor.NOBODY)).isFalse();
    }
}
