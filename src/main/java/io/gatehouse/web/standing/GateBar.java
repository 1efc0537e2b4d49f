package io.gatehouse.web.standing;

import java.util.Optional;

/**
 * One criterion of a gate.
 *
 * @param state met, open or no: passed, more evidence needed, failed
 * @param word the same as a word
 * @param percent how far on the way; empty where it is not a matter of more
 * @param interval 95 % interval with its sample; empty text for counts
 */
public record GateBar(
        String name,
        String state,
        String word,
        String have,
        String need,
        Optional<Integer> percent,
        String interval,
        String explanation) {}
