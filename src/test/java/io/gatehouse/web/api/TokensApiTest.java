package io.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.ApiDeskTest;
import io.gatehouse.web.login.ApiToken;
import io.gatehouse.web.login.ApiTokens;
import io.gatehouse.web.login.TokenScope;
import io.gatehouse.web.login.WebUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokensApiTest extends ApiDeskTest {

    private final ApiTokens tokens = desk().getBean(ApiTokens.class);
    private final JdbcClient jdbc = desk().getBean(JdbcClient.class);

    @BeforeEach
    void peopleOfThisTest() {
        addPerson("tess", WebUser.Role.OPERATOR);
        addPerson("vera", WebUser.Role.VIEWER);
    }

    @Test
    void aTokenOpensWhatItIsForInItsOwnersNameUntilItIsRevoked() {
        Reply made = post("/api/v1/tokens", "{\"name\":\"ci\",\"scopes\":[\"read\"],\"days\":7}", person("tess"));
        assertThat(made.status()).isEqualTo(201);
        String secret = made.json().path("secret").asString();
        String id = made.json().path("token").path("id").asString();

        assertThat(secret).matches("ght_[0-9a-f]{64}");
        assertThat(get(PAPER + "/status", token(secret)).status()).isEqualTo(200);
        assertThat(post(PAPER + "/trading/halt", "{\"reason\":\"x\"}", token(secret))
                        .code())
                .isEqualTo("not-allowed");
        assertThat(get("/accounts/paper/inbox", token(secret)).status())
                .as("pages are for people")
                .isEqualTo(403);
        assertThat(get("/api/v1/tokens", token(secret)).status())
                .as("tokens make no tokens")
                .isEqualTo(403);

        assertThat(send("DELETE", "/api/v1/tokens/" + id, "", person("tess")).status())
                .isEqualTo(204);
        assertThat(get(PAPER + "/status", token(secret)).code()).isEqualTo("token-invalid");
        assertThat(send("DELETE", "/api/v1/tokens/" + id, "", person("tess")).status())
                .isEqualTo(404);
    }

    @Test
    void onlyItsHashIsKeptAndTheTrailHasItsStory() {
        String secret = tokenOf("tess", "\"read\"");

        assertThat(tokens.findByHash(ApiToken.hashOf(secret))).isPresent();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM web_api_token WHERE hash = :secret OR name = :secret")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get("/api/v1/tokens", person("tess")).text())
                .doesNotContain(secret)
                .doesNotContain(ApiToken.hashOf(secret));
        assertThat(get(PAPER + "/audit?actor=tess&action=token-made", person("viewer"))
                        .text())
                .contains("scopes read")
                .doesNotContain(secret);
    }

    @Test
    void aTokenNeverHasMoreRightsThanItsOwnerHasNow() {
        assertThat(post("/api/v1/tokens", "{\"name\":\"ci\",\"scopes\":[\"operate\"]}", person("vera"))
                        .json()
                        .path("detail")
                        .asString())
                .contains("a viewer only looks");
        addPerson("omar", WebUser.Role.OPERATOR);
        String secret = tokenOf("omar", "\"read\",\"operate\"");
        jdbc.sql("UPDATE web_user SET role = 'VIEWER' WHERE name = 'omar'").update();

        assertThat(post(PAPER + "/trading/halt", "{\"reason\":\"x\"}", token(secret))
                        .status())
                .isEqualTo(403);
        assertThat(get(PAPER + "/status", token(secret)).status()).isEqualTo(200);

        jdbc.sql("DELETE FROM web_user WHERE name = 'omar'").update();
        assertThat(get(PAPER + "/status", token(secret)).code()).isEqualTo("token-invalid");
    }

    @Test
    void anExpiredTokenOpensNothing() {
        tokens.add(new ApiToken(
                "expired1",
                "old",
                "tess",
                Set.of(TokenScope.READ),
                ApiToken.hashOf("ght_old"),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                Optional.empty()));

        assertThat(get(PAPER + "/status", token("ght_old")).code()).isEqualTo("token-invalid");
        assertThat(get(PAPER + "/status", token("ght_never")).code()).isEqualTo("token-invalid");
    }

    @Test
    void othersSeeAndRevokeNothingOfOnesOwnButAdministratorsDo() {
        String secret = tokenOf("tess", "\"read\"");
        String id = tokens.findByHash(ApiToken.hashOf(secret)).orElseThrow().id();

        assertThat(get("/api/v1/tokens", person("vera")).text()).doesNotContain(id);
        assertThat(send("DELETE", "/api/v1/tokens/" + id, "", person("vera")).status())
                .isEqualTo(404);
        assertThat(get("/api/v1/tokens?size=1000", person("admin")).text()).contains(id);
        assertThat(send("DELETE", "/api/v1/tokens/" + id, "", person("admin")).status())
                .isEqualTo(204);
        assertThat(get(PAPER + "/status", token(secret)).status()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsNoToken() {
        assertThat(post("/api/v1/tokens", "{\"name\":\"ci\",\"scopes\":[\"all\"]}", person("tess"))
                        .text())
                .contains("a scope is one of read, decide, operate; have 'all'");
        assertThat(post("/api/v1/tokens", "{\"name\":\"ci\"}", person("tess")).text())
                .contains("a token has at least one scope");
        assertThat(post("/api/v1/tokens", "{\"scopes\":[\"read\"]}", person("tess"))
                        .text())
                .contains("a token has a name");
        assertThat(post("/api/v1/tokens", "{\"name\":\"ci\",\"scopes\":[\"read\"],\"days\":999}", person("tess"))
                        .code())
                .isEqualTo("refused");
    }

    @Test
    void theSettingsShowASecretOnceAndTakeATokenBack() {
        Reply page = get("/accounts/paper/settings", person("tess"));
        assertThat(page.text()).contains("API tokens");
        String session = page.header("Set-Cookie").split(";", 2)[0];

        assertThat(send(
                                "POST",
                                "/accounts/paper/settings/tokens?name=laptop&scopes=read&days=3",
                                "",
                                person("tess"),
                                "Cookie",
                                session)
                        .status())
                .isEqualTo(302);

        assertThat(get("/accounts/paper/settings", person("tess"), "Cookie", session)
                        .text())
                .containsPattern("ght_[0-9a-f]{64}");
        assertThat(get("/accounts/paper/settings", person("tess"), "Cookie", session)
                        .text())
                .contains("laptop")
                .doesNotContainPattern("ght_[0-9a-f]{64}");
        ApiToken made = tokens.all().stream()
                .filter(token -> token.name().equals("laptop"))
                .findFirst()
                .orElseThrow();
        assertThat(made.owner()).isEqualTo("tess");
        assertThat(send("POST", "/accounts/paper/settings/tokens/" + made.id() + "/revocation", "", person("tess"))
                        .status())
                .isEqualTo(302);
        assertThat(tokens.find(made.id()).orElseThrow().revokedAt()).isPresent();
    }

    @Test
    void theSettingsSayWhyThereIsNoToken() {
        String session = get("/accounts/paper/settings", person("vera"))
                .header("Set-Cookie")
                .split(";", 2)[0];
        List<String> wrong = List.of("?scopes=read", "?name=a", "?name=a&scopes=all", "?name=a&scopes=operate");

        for (String form : wrong) {
            send("POST", "/accounts/paper/settings/tokens" + form, "", person("vera"), "Cookie", session);
            assertThat(get("/accounts/paper/settings", person("vera"), "Cookie", session)
                            .text())
                    .as(form)
                    .contains("class=\"bad\"");
        }
        send("POST", "/accounts/paper/settings/tokens/none/revocation", "", person("vera"), "Cookie", session);
        assertThat(get("/accounts/paper/settings", person("vera"), "Cookie", session)
                        .text())
                .contains("there is no valid token of yours with the id none");
    }
}
