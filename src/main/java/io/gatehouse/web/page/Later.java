package io.gatehouse.web.page;

import java.util.function.Supplier;
import org.thymeleaf.context.LazyContextVariable;

/** A view that is read once, when a template first asks for it: a part of a page costs no more than the part. */
public final class Later {

    private Later() {}

    public static <T> LazyContextVariable<T> of(Supplier<T> read) {
        return new LazyContextVariable<>() {
            @Override
            protected T loadValue() {
                return read.get();
            }
        };
    }
}
