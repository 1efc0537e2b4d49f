package io.gatehouse.web.page;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that several parts of one answer are made from: read when the first of them asks, and then kept. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> read;
    private Optional<T> seen = Optional.empty();

    public Once(Supplier<T> read) {
        this.read = read;
    }

    @Override
    public T get() {
        T value = seen.orElseGet(read);
        seen = Optional.of(value);
        return value;
    }
}
