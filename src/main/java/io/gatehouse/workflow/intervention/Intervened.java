package io.gatehouse.workflow.intervention;

import java.util.List;

/** What came of an intervention. Only {@link Done} has changed anything. */
public sealed interface Intervened {

    /** @param jobs that will run now */
    record Done(List<String> jobs) implements Intervened {

        public Done {
            jobs = List.copyOf(jobs);
        }
    }

    /** The person may not, or it would do harm. */
    record Refused(String reason) implements Intervened {}

    /** It is not there any more, or never was. */
    record Gone(String reason) implements Intervened {}
}
