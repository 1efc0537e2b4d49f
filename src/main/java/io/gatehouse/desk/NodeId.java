package io.gatehouse.desk;

/**
 * This process among those that share a database; a new start is a new node.
 *
 * @param value unique among running processes, at most 64 characters
 */
public record NodeId(String value) {}
