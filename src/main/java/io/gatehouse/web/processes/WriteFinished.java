package io.gatehouse.web.processes;

import io.gatehouse.workflow.engine.EngineInstance;
import io.gatehouse.workflow.engine.ReadInstances;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Writes the instances of a version that have ended as CSV, with raw figures and their units. */
@Component
@ConditionalOnWebApplication
class WriteFinished {

    private static final int MOST = 10_000;
    private static final String HEAD = "instance,business key,version,started (UTC),ended (UTC),took (s),ended at";

    private final ReadInstances instances;

    WriteFinished(ReadInstances instances) {
        this.instances = instances;
    }

    /** The newest 10,000 that fit. */
    String csv(ProcessQuestion asked) {
        return Stream.concat(
                        Stream.of(HEAD),
                        instances.finished(asked.definition(), asked.account(), asked.words(), 0, MOST).stream()
                                .map(WriteFinished::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(EngineInstance instance) {
        return Stream.of(
                        instance.id(),
                        instance.businessKey(),
                        Integer.toString(instance.version()),
                        instance.since().toString(),
                        instance.ended().map(Object::toString).orElse(""),
                        instance.ended()
                                .map(end -> Long.toString(
                                        Duration.between(instance.since(), end).toSeconds()))
                                .orElse(""),
                        instance.endedAt().orElse(""))
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
