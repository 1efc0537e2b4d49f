package io.gatehouse.web.tasks;

import java.util.List;

/**
 * The list as it is filtered.
 *
 * @param chips filters, each with its address
 * @param orders what can stand first, each with its address
 * @param search what is searched for
 * @param csv address of the list as a file
 * @param empty what to say when nothing is listed
 */
public record TaskList(
        List<TaskRow> rows,
        List<Chip> chips,
        List<Chip> orders,
        String filter,
        String search,
        String order,
        String csv,
        String empty) {

    public record Chip(String name, String address, boolean here) {}
}
