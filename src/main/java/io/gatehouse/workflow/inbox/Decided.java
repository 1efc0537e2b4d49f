package io.gatehouse.workflow.inbox;

/** What came of deciding a task. Only {@link Done} has changed anything. */
public sealed interface Decided {

    record Done() implements Decided {}

    /** The form is not filled in as it has to be. */
    record Faulty(Form.Filled.Faulty form) implements Decided {}

    /** The person may not, or the domain says no. */
    record Refused(String reason) implements Decided {}

    /** There is no such open task any more, or never was. */
    record Gone(String reason) implements Decided {}
}
