package io.gatehouse.cli;

/** Something in the desk's database, read while no desk runs on it. Nothing is ever changed. */
public interface OfflineRecord extends AutoCloseable {

    /** What was read and as of when, in words. */
    String source();

    @Override
    void close();
}
