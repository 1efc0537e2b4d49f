package io.gatehouse.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * One rule about the product's classes.
 *
 * @param name what it demands
 * @param forRoot the rule for the packages below a root: the product's, or the broken house's that proves it
 * @param brokenBy simple names of the classes of the broken house that break it; no other class there does
 */
public record HouseRule(String name, Function<String, ArchRule> forRoot, List<String> brokenBy) {

    static HouseRule of(String name, Function<String, ArchRule> forRoot, String... brokenBy) {
        return new HouseRule(name, forRoot, List.of(brokenBy));
    }

    /** What breaks the rule below a root, one line each. */
    public List<String> violations(String root, JavaClasses classes) {
        return forRoot.apply(root)
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    @Override
    public String toString() {
        return name;
    }
}
