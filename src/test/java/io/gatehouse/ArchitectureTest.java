package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.gatehouse.architecture.HouseRule;
import io.gatehouse.architecture.HouseRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the house holds in the product, and fires on exactly the classes that were made to break it. */
class ArchitectureTest {

    private static final String PRODUCT = "io.gatehouse";
    private static final String BROKEN_HOUSE = "io.gatehousebroken.house";

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PRODUCT);
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN_HOUSE);

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheProduct(HouseRule rule) {
        assertThat(rule.violations(PRODUCT, PRODUCT_CLASSES)).as(rule.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void firesOnTheClassesThatBreakItAndOnNoOther(HouseRule rule) {
        List<String> violations = rule.violations(BROKEN_HOUSE, BROKEN_CLASSES);

        assertThat(rule.brokenBy()).as("the proof of '%s'", rule.name()).isNotEmpty();
        for (String broken : rule.brokenBy()) {
            assertThat(violations).as(rule.name()).anyMatch(violation -> names(violation, broken));
        }
        assertThat(violations)
                .as(rule.name())
                .allMatch(violation -> rule.brokenBy().stream().anyMatch(broken -> names(violation, broken)));
    }

    private static List<HouseRule> rules() {
        return HouseRules.all();
    }

    private static boolean names(String violation, String brokenClass) {
        return violation.contains("." + brokenClass);
    }
}
