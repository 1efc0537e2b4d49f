package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatehouse.documentation.DocumentationFaults;
import io.gatehouse.documentation.ProductCommandLine;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The written pages claim nothing that the product does not keep. */
class DocumentationTest {

    private final DocumentationFaults faults = new DocumentationFaults(Path.of(""));

    @BeforeEach
    void thereAreWrittenPages() {
        assumeThat(Path.of("docs")).as("the written pages").isDirectory();
    }

    @Test
    void everyCommandOfTheFirstPageCanBeTyped() {
        Optional<CommandLine> commandLine = ProductCommandLine.find();
        assumeThat(commandLine).as("the command line").isPresent();

        assertThat(faults.commands(commandLine.orElseThrow())).isEmpty();
    }

    @Test
    void everyModuleIsOnTheArchitecturePage() {
        assertThat(faults.modules()).isEmpty();
    }

    @Test
    void everyGuaranteeNamesALivingTest() {
        assertThat(faults.guarantees()).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(faults.links()).isEmpty();
    }
}
