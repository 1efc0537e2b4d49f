package io.gatehouse.risk;

import io.gatehouse.money.Money;
import java.util.Map;
import java.util.Objects;

/** What everything an account has and is opening may lose in a day, or why that cannot be told. */
public sealed interface BookRisk {

    /**
     * By historical simulation: the book as it is now, valued again under each past day's moves of all its shares and
     * of the VIX together. Losses are positive; a negative one is a gain.
     *
     * @param scenarios days on which all of them moved; 0 for an empty book
     * @param valueAtRisk VaR95, the least of the worst twentieth of the losses
     * @param expectedShortfall CVaR95, the mean of the worst twentieth
     * @param shocks the loss under each of them
     */
    record Measured(int scenarios, Money valueAtRisk, Money expectedShortfall, Map<Shock, Money> shocks)
            implements BookRisk {

        public Measured {
            shocks = Map.copyOf(shocks);
        }

        Money under(Shock shock) {
            return Objects.requireNonNull(shocks.get(shock));
        }
    }

    /** @param reason what is missing, in words */
    record Unknown(String reason) implements BookRisk {}
}
