package io.gatehouse.bpmnstyle;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** One process per file; key, file stem and process id are the same kebab-case word; name and purpose are told. */
final class FileAndKeyRule implements BpmnRule {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public String name() {
        return "file-and-key";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        List<Element> processes = file.elements("process").toList();
        if (!file.path().toString().endsWith(ProcessFile.SUFFIX)) {
            return Stream.of("a process file is called <key>" + ProcessFile.SUFFIX + "; have "
                    + file.path().getFileName());
        }
        if (processes.size() != 1) {
            return Stream.of("a file holds one process; have " + processes.size());
        }
        return judge(file.key(), processes.get(0));
    }

    private static Stream<String> judge(String key, Element process) {
        String id = process.getAttribute("id");
        Stream.Builder<String> found = Stream.builder();
        if (!KEBAB.matcher(id).matches()) {
            found.add("a process id is kebab-case; have '" + id + "'");
        }
        if (!id.equals(key)) {
            found.add("the process id is the file's stem '" + key + "'; have '" + id + "'");
        }
        if (ProcessFile.attribute(process, "name").isEmpty()) {
            found.add(id + ": a process has a name for people");
        }
        boolean documented = ProcessFile.children(process, "documentation")
                .anyMatch(text -> text.getParentNode() == process
                        && !text.getTextContent().isBlank());
        if (!documented) {
            found.add(id + ": the documentation says purpose, start and every end");
        }
        return found.build();
    }
}
