package io.gatehouse.web.login;

import static io.gatehouse.web.login.Door.delete;
import static io.gatehouse.web.login.Door.get;
import static io.gatehouse.web.login.Door.post;
import static io.gatehouse.web.login.TokenScope.DECIDE;
import static io.gatehouse.web.login.TokenScope.OPERATE;
import static io.gatehouse.web.login.TokenScope.READ;
import static io.gatehouse.web.login.Who.ADMINISTRATORS;
import static io.gatehouse.web.login.Who.DECIDERS;
import static io.gatehouse.web.login.Who.EVERYBODY;
import static io.gatehouse.web.login.Who.OPERATORS;
import static io.gatehouse.web.login.Who.PEOPLE;
import static io.gatehouse.web.login.Who.PEOPLE_AND_COMMAND_LINE;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every door of the desk, in one list; the first that fits decides, and what none fits is shut. The security of the
 * desk, the table in {@code docs/web.md} and the test of every endpoint against every role are made from it.
 */
final class DoorTable {

    private static final String API = "/api/v1";
    private static final String ACCOUNT = API + "/accounts/{account}";
    private static final String PAGE = "/accounts/{account}";

    private static final List<Door> DOORS = Stream.of(open(), looking(), acting(), machines(), pages())
            .flatMap(List::stream)
            .toList();

    private DoorTable() {}

    static List<Door> doors() {
        return DOORS;
    }

    private static List<Door> open() {
        return Stream.of(
                        "/login",
                        "/css/**",
                        "/js/**",
                        "/webjars/**",
                        "/favicon*.svg",
                        "/actuator/health",
                        "/actuator/health/**")
                .map(path -> get(path, EVERYBODY))
                .toList();
    }

    /** Whoever is known may look at everything through the API. */
    private static List<Door> looking() {
        return Stream.of(
                        API + "/accounts",
                        API + "/health",
                        API + "/audit/verification",
                        API + "/processes",
                        API + "/processes/{process}",
                        API + "/processes/{process}/xml",
                        ACCOUNT + "/status",
                        ACCOUNT + "/positions",
                        ACCOUNT + "/signals",
                        ACCOUNT + "/orders",
                        ACCOUNT + "/why-not",
                        ACCOUNT + "/sessions",
                        ACCOUNT + "/artifacts",
                        ACCOUNT + "/artifacts/{session}",
                        ACCOUNT + "/risk",
                        ACCOUNT + "/trading",
                        ACCOUNT + "/breakers",
                        ACCOUNT + "/limits",
                        ACCOUNT + "/limits/changes",
                        ACCOUNT + "/phase",
                        ACCOUNT + "/phase/gate",
                        ACCOUNT + "/phase/evidence/{id}",
                        ACCOUNT + "/phase/requests",
                        ACCOUNT + "/phase/history",
                        ACCOUNT + "/phase/export",
                        ACCOUNT + "/tasks",
                        ACCOUNT + "/tasks/{task}",
                        ACCOUNT + "/process-instances",
                        ACCOUNT + "/process-instances/{instance}",
                        ACCOUNT + "/process-instances/{instance}/activities",
                        ACCOUNT + "/process-instances/{instance}/variables",
                        ACCOUNT + "/jobs",
                        ACCOUNT + "/incidents",
                        ACCOUNT + "/notifications",
                        ACCOUNT + "/drills",
                        ACCOUNT + "/audit",
                        ACCOUNT + "/audit/verification")
                .map(path -> get(path, PEOPLE_AND_COMMAND_LINE).orToken(READ))
                .toList();
    }

    private static List<Door> acting() {
        return List.of(
                post(ACCOUNT + "/tasks/{task}/claim", DECIDERS).orToken(DECIDE),
                post(ACCOUNT + "/tasks/{task}/unclaim", DECIDERS).orToken(DECIDE),
                post(ACCOUNT + "/tasks/{task}/reassign", DECIDERS).orToken(DECIDE),
                post(ACCOUNT + "/tasks/{task}/snooze", DECIDERS).orToken(DECIDE),
                post(ACCOUNT + "/tasks/{task}/decision", DECIDERS).orToken(DECIDE),
                post(ACCOUNT + "/halts/{halt}/acknowledgement", DECIDERS).orToken(DECIDE),
                post(ACCOUNT + "/phase/advance", DECIDERS).orToken(OPERATE),
                post(ACCOUNT + "/limits/changes", DECIDERS).orToken(OPERATE),
                post(ACCOUNT + "/trading/halt", DECIDERS).orToken(OPERATE),
                post(ACCOUNT + "/reconciliation", DECIDERS).orToken(OPERATE),
                post(ACCOUNT + "/notifications/test", DECIDERS).orToken(OPERATE),
                post(ACCOUNT + "/drill", OPERATORS).orToken(OPERATE),
                post(API + "/emergency-stop", OPERATORS).orToken(OPERATE),
                post(ACCOUNT + "/emergency-stop", OPERATORS).orToken(OPERATE),
                // A way around a gate, and a way to more ways in, take a person.
                post(ACCOUNT + "/phase/override", ADMINISTRATORS),
                get(API + "/tokens", PEOPLE),
                post(API + "/tokens", PEOPLE),
                delete(API + "/tokens/{token}", PEOPLE));
    }

    private static List<Door> machines() {
        return List.of(
                get("/api", PEOPLE),
                get("/api/openapi", PEOPLE_AND_COMMAND_LINE).orToken(READ),
                get("/api/openapi.yaml", PEOPLE_AND_COMMAND_LINE).orToken(READ),
                get("/api/openapi/swagger-config", PEOPLE),
                get("/actuator/metrics", PEOPLE_AND_COMMAND_LINE).orToken(READ),
                get("/actuator/metrics/{requiredMetricName}", PEOPLE_AND_COMMAND_LINE)
                        .orToken(READ),
                get("/actuator/prometheus", PEOPLE_AND_COMMAND_LINE).orToken(READ),
                // Signed by who sends it.
                post("/hooks/sms", EVERYBODY),
                // Says that nothing is there.
                get("/api/**", PEOPLE_AND_COMMAND_LINE).orToken(READ));
    }

    private static List<Door> pages() {
        return List.of(
                post(PAGE + "/inbox/{task}/claim", DECIDERS),
                post(PAGE + "/inbox/{task}/unclaim", DECIDERS),
                post(PAGE + "/inbox/{task}/reassign", DECIDERS),
                post(PAGE + "/inbox/{task}/snooze", DECIDERS),
                post(PAGE + "/inbox/{task}/wake", DECIDERS),
                post(PAGE + "/inbox/{task}/decision", DECIDERS),
                post(PAGE + "/phases/advance", DECIDERS),
                post(PAGE + "/emergency-stop", OPERATORS),
                post(PAGE + "/processes/{key}/retry", OPERATORS),
                post(PAGE + "/processes/{key}/jobs/{job}/retry", OPERATORS),
                post(PAGE + "/processes/{key}/timers/{timer}/fire", ADMINISTRATORS),
                post(PAGE + "/settings/tokens", PEOPLE),
                post(PAGE + "/settings/tokens/{token}/revocation", PEOPLE),
                get("/swagger-ui/**", PEOPLE),
                get("/accounts/**", PEOPLE),
                // Short addresses, which lead to the pages.
                get("/*", PEOPLE),
                get("/inbox/done", PEOPLE),
                get("/settings/about", PEOPLE));
    }
}
