package io.gatehouse.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ledger.OrderState;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What became known of an order ends at the same standing in whatever order it came. */
class StandingProperties {

    private static final Price LIMIT = Price.of("0.45");

    private static OrderEvent event(OrderEvent.Kind kind, long filled) {
        return new OrderEvent(kind, LIMIT, Quantity.of(filled), kind.name(), TestLedger.OPEN);
    }

    private static List<OrderEvent> anyStory(Random random, long ordered) {
        List<OrderEvent> story = new ArrayList<>();
        story.add(event(OrderEvent.Kind.SENT, 0));
        story.add(event(OrderEvent.Kind.WORKING, 0));
        for (long left = ordered; left > 0 && random.nextInt(4) > 0; ) {
            long part = 1L + random.nextInt((int) left);
            story.add(event(OrderEvent.Kind.FILLED, -part));
            left -= part;
        }
        if (random.nextBoolean()) {
            story.add(event(OrderEvent.Kind.CANCELLED, 0));
        }
        if (random.nextInt(4) == 0) {
            story.add(event(OrderEvent.Kind.REJECTED, 0));
        }
        return story;
    }

    private static Standing fold(List<OrderEvent> story, long ordered) {
        Standing standing =
                new Standing(Quantity.of(-ordered), OrderState.INTENT, LIMIT, Quantity.ZERO, 0, "", TestLedger.OPEN, 0);
        for (OrderEvent event : story) {
            standing = standing.after(event);
        }
        return standing;
    }

    @Test
    void theOrderInWhichEventsComeDoesNotMatter() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            long ordered = 1L + random.nextInt(10);
            List<OrderEvent> story = anyStory(random, ordered);
            Standing told = fold(story, ordered);

            Collections.shuffle(story, random);

            assertThat(fold(story, ordered))
                    .as("seed %d, story %s", seed, story)
                    .isEqualTo(told);
        }
    }

    @Test
    void anOrderFilledCompletelyIsFilledWhateverElseIsSaid() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<OrderEvent> story = anyStory(random, 3);
            story.removeIf(event -> event.kind() == OrderEvent.Kind.FILLED);
            story.add(random.nextInt(story.size() + 1), event(OrderEvent.Kind.FILLED, -3));

            assertThat(fold(story, 3).state())
                    .as("seed %d, story %s", seed, story)
                    .isEqualTo(OrderState.FILLED);
        }
    }
}
