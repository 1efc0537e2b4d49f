package io.gatehouse.workflow.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every form of the desk, read and checked at start. */
@Component
class Forms {

    private static final String FILES = "classpath*:forms/*.form";

    private final Map<String, Form> byKey = new TreeMap<>();

    Forms() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Form form = read(file);
                byKey.put(form.key(), form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the forms " + FILES, e);
        }
    }

    private static Form read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Form form = JsonMapper.shared().readValue(content, Form.class);
            if (!(form.key() + ".form").equals(file.getFilename())) {
                throw new IllegalStateException(
                        "the form file " + file.getFilename() + " names another form: '" + form.key() + "'");
            }
            return form;
        } catch (JacksonException e) {
            throw new IllegalStateException("the form file " + file.getFilename() + " cannot be read", e);
        }
    }

    Optional<Form> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
