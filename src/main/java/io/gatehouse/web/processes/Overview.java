package io.gatehouse.web.processes;

import io.gatehouse.web.lists.Listed;
import io.gatehouse.web.page.Moment;
import java.util.Optional;

/**
 * Every process of an account, what is stuck in front.
 *
 * @param words where work is now, in a sentence
 * @param stuck whether a step has failed for good
 */
record Overview(String words, boolean stuck, Listed<Row> list) {

    /** @param last when an instance last ended; empty when none has */
    record Row(
            String name,
            String key,
            String address,
            int running,
            int people,
            int failed,
            int retrying,
            int timers,
            long finished,
            Optional<Moment> last) {}
}
