package io.gatehouse.web;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.strategy.Signal;
import io.gatehouse.strategy.SignalBook;
import io.gatehouse.strategy.SignalOutcome;
import io.gatehouse.strategy.WhyNot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A signal book of one session, filled by a test. */
final class RecordedSignals implements SignalBook {

    private final LocalDate session;
    private final List<Signal> signals = new ArrayList<>();
    private final List<WhyNot> whyNots = new ArrayList<>();

    RecordedSignals(LocalDate session) {
        this.session = session;
    }

    RecordedSignals with(Signal signal) {
        signals.add(signal);
        return this;
    }

    RecordedSignals with(WhyNot whyNot) {
        whyNots.add(whyNot);
        return this;
    }

    @Override
    public List<Signal> signals(AccountId account, LocalDate asked) {
        return asked.equals(session) ? signals : List.of();
    }

    @Override
    public List<WhyNot> whyNots(AccountId account, LocalDate asked) {
        return asked.equals(session) ? whyNots : List.of();
    }

    @Override
    public Optional<Signal> signal(TradeId id) {
        throw new UnsupportedOperationException("the web asks for sessions");
    }

    @Override
    public boolean end(TradeId id, SignalOutcome outcome, List<String> reasons, Instant at) {
        throw new UnsupportedOperationException("the web changes nothing");
    }
}
