package io.gatehouse.web.standing;

import java.util.List;

/** What an account has earned so far, and how it came to it. */
record Earned(List<Fact> now, List<Fact> health, List<String> alerts, List<Move> moves) {

    record Fact(String name, String value) {}

    /** @param tone ok for a move up, warn for one down */
    record Move(String session, String kind, String tone, String fromTo, String reason) {}
}
