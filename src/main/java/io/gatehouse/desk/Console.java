package io.gatehouse.desk;

/**
 * The person who started the desk, at their terminal. What is said here goes to no log; it is the way to hand
 * over a secret once. A desk that was not started from the command line has none.
 */
@FunctionalInterface
public interface Console {

    void say(String line);
}
