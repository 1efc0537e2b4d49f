package io.gatehouse.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What a class calls, refers to or reads, as predicates. */
final class Targets {

    private Targets() {}

    static DescribedPredicate<JavaAccess<?>> target(String description, Predicate<AccessTarget> matches) {
        return DescribedPredicate.describe(description, access -> matches.test(access.getTarget()));
    }

    static boolean isMember(AccessTarget target, String owner, String... names) {
        return target.getOwner().getName().equals(owner) && List.of(names).contains(target.getName());
    }

    /** Whether the target takes exactly these parameters; a field takes none. */
    static boolean takes(AccessTarget target, Class<?>... parameters) {
        return target instanceof AccessTarget.CodeUnitAccessTarget code
                && code.getRawParameterTypes().stream()
                        .map(type -> type.getName())
                        .toList()
                        .equals(Arrays.stream(parameters).map(Class::getName).toList());
    }

    static boolean isConstructorOf(AccessTarget target, Class<?> type, Class<?>... parameters) {
        return isMember(target, type.getName(), "<init>") && takes(target, parameters);
    }
}
