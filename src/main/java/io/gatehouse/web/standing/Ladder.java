package io.gatehouse.web.standing;

import java.util.List;

/**
 * The phases, and the gate to the next one.
 *
 * @param to the next phase; empty text in the last one
 * @param toWord the same as a request names it
 * @param met how many criteria are met, in words
 */
public record Ladder(List<Step> steps, String phase, String to, String toWord, String met, List<GateBar> gates) {

    /** @param place done, now or ahead */
    public record Step(String name, String place) {}
}
