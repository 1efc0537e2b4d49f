package io.gatehouse.web;

import io.gatehouse.emergency.OrderStop;
import io.gatehouse.emergency.StopProof;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.safety.StopNote;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Orders a stop for whoever came through a door of the web, and waits a moment for the proof. */
@Component
@ConditionalOnWebApplication
public class StopFromWeb {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OrderStop order;

    StopFromWeb(OrderStop order) {
        this.order = order;
    }

    /** @throws Declined if it could not be written, so that nothing was stopped */
    public StopNote order(Optional<AccountId> account, String person, String reason, boolean flatten) {
        try {
            return order.order(account, person, reason, flatten);
        } catch (IOException e) {
            throw new Declined(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "NOTHING WAS STOPPED: the stop file cannot be written (" + e
                            + "). Type ./gatehouse emergency-stop on the machine, or cancel at the broker");
        }
    }

    public List<StopProof> proofs(StopNote note, Optional<AccountId> account) {
        return order.await(note, account, PATIENCE);
    }
}
