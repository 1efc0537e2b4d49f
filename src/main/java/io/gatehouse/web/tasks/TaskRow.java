package io.gatehouse.web.tasks;

import io.gatehouse.web.page.Moment;

/**
 * A task in the list.
 *
 * @param kind in a word; its class as well
 * @param due until when, or that nothing presses
 * @param soon whether less than two hours are left
 * @param who has claimed it, "You" for who looks; empty text while nobody has
 * @param address of the task in the list as it is filtered
 * @param here whether it is the one that is open
 */
public record TaskRow(
        String id,
        String kind,
        String kindClass,
        String title,
        String due,
        boolean soon,
        String sub,
        String who,
        String address,
        boolean here,
        Moment since) {}
