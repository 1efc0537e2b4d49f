package io.gatehouse.execution;

/** What came back from the broker: the answer, or that there was none. An unknown is never empty. */
public sealed interface Answer<T> {

    record Known<T>(T value) implements Answer<T> {}

    /** @param reason why there is no answer, for example "no reply within 10 s" */
    record Unknown<T>(String reason) implements Answer<T> {}

    static <T> Answer<T> of(T value) {
        return new Known<>(value);
    }

    static <T> Answer<T> unknown(String reason) {
        return new Unknown<>(reason);
    }
}
