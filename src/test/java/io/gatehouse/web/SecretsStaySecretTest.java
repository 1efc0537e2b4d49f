package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.web.login.DoorPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Secrets that were planted turn up in no answer, no log and no file of the desk. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsStaySecretTest extends ApiDeskTest {

    @Test
    void noAnswerLogOrFileHasAPlantedSecret(CapturedOutput log) throws IOException {
        String token = tokenOf("admin", "\"read\"");
        String local = commandLine().get(1);
        List<String> secrets = List.of(MAIL_SECRET, OVERRIDE_SECRET, passwordOf("admin"), token, local);
        StringBuilder said = new StringBuilder();

        override(said, "a guess");
        override(said, OVERRIDE_SECRET);
        failures(said);
        for (String path : DoorPaths.gets()) {
            Reply reply = get(path, person("admin"));
            said.append(path)
                    .append(' ')
                    .append(reply.text())
                    .append(reply.headers().map());
            said.append(get(path, token(token)).text());
        }

        for (String secret : secrets) {
            assertThat(said.indexOf(secret)).as("an answer with " + secret).isNegative();
            assertThat(log.getAll()).as("the log").doesNotContain(secret);
        }
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String secret : secrets) {
                if (!file.endsWith("cli-token")) {
                    assertThat(text).as(file.toString()).doesNotContain(secret);
                }
            }
        }
    }

    private void override(StringBuilder said, String password) {
        said.append(post(
                        PAPER + "/phase/override",
                        "{\"action\":\"reset\",\"reason\":\"a test\",\"password\":\"" + password + "\"}",
                        person("admin"))
                .text());
    }

    /** Everything that makes an error page, with secrets in what was sent. */
    private void failures(StringBuilder said) {
        said.append(post(PAPER + "/phase/override", "{\"password\":\"" + OVERRIDE_SECRET, person("admin"))
                .text());
        said.append(post(PAPER + "/phase/override", "{\"password\":[\"" + OVERRIDE_SECRET + "\"]}", person("admin"))
                .text());
        said.append(get("/accounts/none/inbox", person("admin"), "Accept", "text/html")
                .text());
        said.append(get("/nowhere", person("admin"), "Accept", "text/html").text());
        said.append(get("/actuator/env", person("admin")).text());
        said.append(get("/actuator/configprops", person("admin")).text());
        said.append(get("/actuator/heapdump", person("admin")).text());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
