package io.gatehouse.web.processes;

import io.gatehouse.web.lists.Columns;
import io.gatehouse.web.lists.Csv;
import io.gatehouse.workflow.engine.EndedOrder;
import io.gatehouse.workflow.engine.EngineInstance;
import java.time.Duration;

/** What instances that have ended are ordered by, which the engine does, and how they stand in a file. */
final class FinishedList {

    static final Columns<EngineInstance> COLUMNS = Columns.<EngineInstance>of("finished", "ended", "desc")
            .words("key", "Instance", Columns.whereItIsKept())
            .plain("Ended at")
            .figures("started", "Started", Columns.whereItIsKept())
            .figures("ended", "Ended", Columns.whereItIsKept())
            .figures("took", "Took", Columns.whereItIsKept());

    static final Csv<EngineInstance> CSV = new Csv<EngineInstance>()
            .text("instance", EngineInstance::id)
            .text("business key", EngineInstance::businessKey)
            .raw("version", EngineInstance::version)
            .raw("started (UTC)", EngineInstance::since)
            .raw("ended (UTC)", EngineInstance::ended)
            .raw(
                    "took (s)",
                    instance -> instance.ended()
                            .map(end -> Duration.between(instance.since(), end).toSeconds()))
            .text("ended at", instance -> instance.endedAt().orElse(""));

    private FinishedList() {}

    static EndedOrder by(String name) {
        return switch (name) {
            case "key" -> EndedOrder.BUSINESS_KEY;
            case "started" -> EndedOrder.START;
            case "took" -> EndedOrder.DURATION;
            default -> EndedOrder.END;
        };
    }
}
