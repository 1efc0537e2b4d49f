package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An approver asked for more risk; the others give the task to one another, and put it aside. */
class HandOverApiTest extends ApiDeskTest {

    private String task = "";

    @BeforeEach
    void somebodyAsks() {
        assertThat(post(
                                PAPER + "/limits/changes",
                                "{\"set\":{\"heat\":\"0.08\"},\"reason\":\"too tight\"}",
                                person("approver"))
                        .status())
                .isEqualTo(200);
        await().until(() -> !find().isEmpty());
        task = find();
    }

    private String find() {
        return get(PAPER + "/tasks", person("viewer"))
                .json()
                .path("data")
                .valueStream()
                .filter(each -> each.path("process").asString().equals("limit-change"))
                .map(each -> each.path("id").asString())
                .findFirst()
                .orElse("");
    }

    @AfterEach
    void theRequestEnds() {
        post(PAPER + "/tasks/" + task + "/reassign", "{\"to\":\"admin\"}", person("admin"));
        assertThat(post(
                                PAPER + "/tasks/" + task + "/decision",
                                "{\"decision\":\"refuse\",\"reason\":\"the test is over\"}",
                                person("admin"))
                        .status())
                .isEqualTo(200);
    }

    private Reply give(String to, String from, String by) {
        return post(
                PAPER + "/tasks/" + task + "/reassign",
                "{\"to\":" + quoted(to) + ",\"from\":" + quoted(from) + "}",
                person(by));
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "null" : '"' + name + '"';
    }

    private void assertRefused(Reply reply, String why) {
        assertThat(reply.code()).isEqualTo("refused");
        assertThat(reply.json().path("detail").asString()).contains(why);
    }

    @Test
    void onlyWhoCouldDecideItIsGivenIt() {
        assertRefused(give("nemo", "", "admin"), "'nemo' is no login of this desk");
        assertRefused(give("viewer", "", "admin"), "this is for admin or approver; viewer is viewer");
        assertRefused(give("operator", "", "admin"), "operator is operator");
        assertRefused(give("approver", "", "admin"), "approver could not agree to it");
        assertRefused(give("admin", "", "operator"), "operator is operator");
        assertThat(give("admin", "", "viewer").status()).isEqualTo(403);

        Reply given = give("admin", "", "approver");

        assertThat(given.json().path("claimedBy").asString()).isEqualTo("admin");
        assertRefused(give("", "", "approver"), "admin has it meanwhile");
        assertRefused(give("admin", "admin", "approver"), "admin has it already");
        assertThat(get(PAPER + "/audit?action=task-reassigned", person("viewer"))
                        .text())
                .contains("given to admin");
        assertThat(give("", "admin", "approver").json().path("claimedBy").isString())
                .isFalse();
    }

    @Test
    void aTokenNeedsItsScope() {
        assertThat(post(PAPER + "/tasks/" + task + "/reassign", "{}", token(tokenOf("admin", "\"operate\"")))
                        .code())
                .isEqualTo("not-allowed");
        assertThat(post(
                                PAPER + "/tasks/" + task + "/reassign",
                                "{\"to\":\"admin\"}",
                                token(tokenOf("admin", "\"decide\"")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void puttingATaskAsideLeavesItsDeadlineAndEverybodyElseAlone() {
        Instant now = desk().getBean(DeskView.class).now(new AccountId("paper")).at();
        String before = get(PAPER + "/tasks/" + task, person("viewer")).text();
        String snooze = PAPER + "/tasks/" + task + "/snooze";

        assertRefused(post(snooze, "{\"until\":\"" + now + "\"}", person("admin")), "at most 14 days");
        assertThat(post(snooze, "{\"until\":\"" + now.plusSeconds(3_600) + "\"}", person("admin"))
                        .status())
                .isEqualTo(200);

        assertThat(get(PAPER + "/tasks/" + task, person("viewer")).text()).isEqualTo(before);
        assertThat(inboxOf("admin")).doesNotContain("Loosen the limits");
        assertThat(inboxOf("approver")).contains("Loosen the limits");
        assertThat(get("/accounts/paper/inbox?filter=snoozed", person("admin")).text())
                .contains("Loosen the limits", "put aside until");
        assertThat(post(snooze, "{}", person("admin")).status()).isEqualTo(200);
        assertThat(inboxOf("admin")).contains("Loosen the limits");
    }

    private String inboxOf(String name) {
        return get("/accounts/paper/inbox?part=list", person(name)).text();
    }
}
