package io.gatehouse.bpmnstyle;

import java.util.stream.Stream;

/** One demand on a process file. */
public interface BpmnRule {

    /** Kebab-case, and the folder of the probe that proves it. */
    String name();

    /** What breaks the rule, each naming the element. */
    Stream<String> violations(ProcessFile file, Surroundings around);
}
