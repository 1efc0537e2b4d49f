package io.gatehouse.execution;

import io.gatehouse.money.Price;

/** What became of moving an entry's limit. */
public sealed interface Repricing {

    record Moved(Price limit) implements Repricing {}

    /**
     * The limit stays for now.
     *
     * @param reason in words with figures
     */
    record Left(String reason) implements Repricing {}

    /**
     * The limit may not be moved any further, so the order's end was asked for.
     *
     * @param reason in words with figures
     */
    record GivenUp(String reason) implements Repricing {}
}
