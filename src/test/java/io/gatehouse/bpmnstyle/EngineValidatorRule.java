package io.gatehouse.bpmnstyle;

import java.util.Optional;
import java.util.stream.Stream;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.validation.ProcessValidatorFactory;

/** The file obeys BPMN's schema, and the engine's own validator has neither an error nor a warning for it. */
final class EngineValidatorRule implements BpmnRule {

    @Override
    public String name() {
        return "engine-validator";
    }

    @Override
    public Stream<String> violations(ProcessFile file, Surroundings around) {
        Stream<String> found = new ProcessValidatorFactory()
                .createDefaultProcessValidator().validate(file.model()).stream()
                        .map(error -> error.getActivityId() + ": " + error.getProblem() + " "
                                + error.getDefaultDescription());
        return Stream.concat(schemaFault(file).stream(), found);
    }

    // The converter declares Exception; whatever it throws is what is wrong with the file.
    private static Optional<String> schemaFault(ProcessFile file) {
        try {
            new BpmnXMLConverter().validateModel(() -> ProcessFile.open(file.path()));
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of("schema: " + e.getMessage());
        }
    }
}
