package io.gatehouse.web;

import io.gatehouse.workflow.engine.Definition;
import io.gatehouse.workflow.engine.ReadDefinitions;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The processes of this desk; a request for another one is refused. */
@Component
@ConditionalOnWebApplication
public class KnownProcesses {

    private final ReadDefinitions definitions;

    KnownProcesses(ReadDefinitions definitions) {
        this.definitions = definitions;
    }

    /** The newest in front. */
    public List<Definition> versions(String key) {
        List<Definition> versions = definitions.versions(key);
        if (versions.isEmpty()) {
            throw new UnknownResource("there is no process '" + key + "'; there are "
                    + definitions.newest().stream().map(Definition::key).toList());
        }
        return versions;
    }

    /** @param version the newest when empty */
    public Definition version(String key, Optional<Integer> version) {
        List<Definition> versions = versions(key);
        return versions.stream()
                .filter(each -> version.isEmpty() || version.get() == each.version())
                .findFirst()
                .orElseThrow(() -> new UnknownResource("process " + key + " has no version " + version.orElseThrow()
                        + "; the newest is " + versions.get(0).version()));
    }
}
