package io.gatehouse.web.tasks;

import java.util.List;

/**
 * The list as it is filtered.
 *
 * @param chips filters, each with its address
 * @param search what is searched for
 * @param empty what to say when nothing is listed
 */
public record TaskList(List<TaskRow> rows, List<Chip> chips, String filter, String search, String empty) {

    public record Chip(String name, String address, boolean here) {}
}
