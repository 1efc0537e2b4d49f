package io.gatehouse.chaos;

import io.gatehouse.broker.simulator.WatchBooks;
import io.gatehouse.chaos.invariant.DeskBooks;
import io.gatehouse.chaos.invariant.Invariant;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.reconciliation.Comparison;
import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks every invariant at every occasion, and keeps what was broken; each finding once. */
final class Judges implements WatchBooks {

    private final long seed;
    private final List<Invariant> invariants;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private Optional<DeskBooks> desk = Optional.empty();
    private Optional<Life> life = Optional.empty();
    private LocalDate session = Campaign.START;

    Judges(long seed, List<Invariant> invariants) {
        this.seed = seed;
        this.invariants = invariants;
    }

    /** A desk begins to live; there is nothing to judge before it stands. */
    void begins(Life next) {
        desk = Optional.empty();
        life = Optional.of(next);
    }

    /** It stands. */
    void stands(DeskBooks now) {
        desk = Optional.of(now);
    }

    void in(LocalDate now) {
        session = now;
    }

    void afterStep() {
        ask((invariant, books) -> invariant.afterStep(books));
    }

    void compared(Comparison comparison) {
        ask((invariant, books) -> invariant.atComparison(books, comparison));
    }

    void whileItRests() {
        ask((invariant, books) -> invariant.whileItRests(books, session));
    }

    void afterSession() {
        whileItRests();
        ask((invariant, books) -> invariant.afterSession(books, session));
    }

    void atTheEnd() {
        ask((invariant, books) -> invariant.atTheEnd(books));
    }

    /** The desk itself failed, which it never may. */
    void failed(Throwable failure, Instant at) {
        note("the desk does not fail", failure.toString(), at);
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private interface Question {
        List<String> ask(Invariant invariant, DeskBooks books);
    }

    private void ask(Question question) {
        desk.ifPresent(books -> invariants.forEach(invariant -> question.ask(invariant, books)
                .forEach(words -> note(
                        invariant.name(),
                        words,
                        books.desk().getBean(DeskClock.class).now()))));
    }

    private void note(String invariant, String words, Instant at) {
        if (told.add(invariant + words)) {
            violations.add(new Violation(seed, session, at, invariant, words));
        }
    }

    @Override
    public void before() {
        life.ifPresent(living -> living.pass(CrashPoint.BEFORE_BROKER_NOTES));
    }

    @Override
    public void handedOver(OrderRef ref, Instant at) {
        ask((invariant, books) -> invariant.atHandover(books, ref));
    }

    @Override
    public void after() {
        life.ifPresent(living -> living.pass(CrashPoint.AFTER_BROKER_NOTES));
    }
}
