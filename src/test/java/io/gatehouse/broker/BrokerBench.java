package io.gatehouse.broker;

import io.gatehouse.execution.Broker;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A broker on a test bench: connected, in market hours, with a market that quotes what the test says. The
 * underlying of {@link #put()} is quoted around 47.00, its strike is 40, and nothing is held at the start.
 */
public interface BrokerBench {

    Broker broker();

    AccountId account();

    /** The session the bench stands in, before noon New York time. */
    LocalDate session();

    Instant now();

    Money startingCash();

    /** A listed put that expires in more than a week. */
    OptionContract put();

    /** A put of the same underlying that is not listed. */
    OptionContract unlisted();

    void quote(Instrument instrument, String bid, String ask);

    /** Lets time pass and everything due in it arrive. */
    void pass(Duration time);

    /** Passes the close of the session. */
    void passTheClose();

    /** Everything the broker said so far, in order. */
    List<BrokerEvent> heard();
}
