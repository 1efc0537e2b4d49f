package io.gatehouse.bpmnstyle;

import java.nio.file.Path;
import java.util.List;

/**
 * What a process file is judged among.
 *
 * @param workflowPackage the package below which every process has its own
 * @param files all process files, the judged one among them
 * @param forms the folder of the forms
 */
public record Surroundings(String workflowPackage, List<ProcessFile> files, Path forms) {

    ProcessClasses classesOf(String key) {
        return new ProcessClasses(workflowPackage, key);
    }
}
