package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** The boundaries stated in the package descriptions hold; the drawings of them are made from the code. */
class ModularityTest {

    @Test
    void everyModuleKeepsItsStatedBoundaries() {
        ApplicationModules modules = ApplicationModules.of(GatehouseApplication.class);

        modules.verify();

        new Documenter(modules)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }

    @Test
    void firesOnAnUndeclaredModuleAndOnAnInsideOfAnother() {
        ApplicationModules broken =
                ApplicationModules.of("io.gatehousebroken.modules", new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(broken::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'beta' depends on module 'alpha'")
                .hasMessageContaining("Module 'gamma' depends on non-exposed type");
    }
}
