package io.gatehouse.workflow.inbox;

import java.util.Map;
import java.util.Optional;

/** What a process knows of one kind of task: what it is about, and what the domain says to a decision. */
public interface TaskMatter {

    /** Key of the form that such a task shows. */
    String form();

    /** @param businessKey of the process instance */
    TaskContent describe(String businessKey);

    /**
     * Why a person could not agree now, for who wants to know before answering; empty if nothing is known to stand
     * in the way. Somebody who may not agree may still refuse.
     */
    default Optional<String> whyNotAgree(String businessKey, String person) {
        return Optional.empty();
    }

    /** Writes the decision into our own record, in the transaction that completes the task. */
    Decision decide(String businessKey, String person, Form.Filled.In filled);

    /** What the domain says to a decision. */
    sealed interface Decision {

        /** @param answer variables that the process reads */
        record Taken(Map<String, Object> answer) implements Decision {

            public Taken {
                answer = Map.copyOf(answer);
            }
        }

        /** Nothing was written. */
        record Refused(String reason) implements Decision {}
    }
}
