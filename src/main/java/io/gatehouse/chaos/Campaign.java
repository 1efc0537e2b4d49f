package io.gatehouse.chaos;

import java.time.LocalDate;

public final class Campaign {

    /** The first session of every seed. */
    static final LocalDate START = LocalDate.of(2026, 1, 2);

    private Campaign() {}
}
