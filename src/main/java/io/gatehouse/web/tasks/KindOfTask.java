package io.gatehouse.web.tasks;

/**
 * What sort of decision a process asks for, in a word.
 *
 * @param style class of its mark
 */
record KindOfTask(String word, String style) {

    static KindOfTask of(String process) {
        return switch (process) {
            case "phase-advance", "manual-override" -> new KindOfTask("Phase", "phase");
            case "limit-change" -> new KindOfTask("Limits", "limits");
            case "breaker-halt", "phase-downgrade" -> new KindOfTask("Halt", "halt");
            case "emergency-stop" -> new KindOfTask("Stop", "stop");
            case "reconciliation" -> new KindOfTask("Books", "books");
            default -> new KindOfTask("Task", "task");
        };
    }
}
