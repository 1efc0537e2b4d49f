package io.gatehouse.broker.simulator;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.time.DeskClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Carries out the agenda: each step becomes one entry, which is in the journal before the books show it. Not
 * thread-safe; the broker calls it under its lock.
 */
final class BackOffice {

    private final Books books = new Books();
    private final Journal journal;
    private final FaultPlan faults;
    private final OrderDesk orders;
    private final Overnight overnight;
    private final Link link;

    BackOffice(House house, World world, Journal journal) {
        Draws draws = new Draws(house.seed());
        Tape tape = new Tape(world.market());
        this.journal = journal;
        this.faults = house.faults();
        this.orders = new OrderDesk(world.calendar(), tape, draws, faults, books);
        this.overnight = new Overnight(world.calendar(), tape, faults, books);
        this.link = new Link(faults, draws, books);
        journal.replay(books::apply);
        open(house, world.clock());
    }

    private void open(House house, DeskClock clock) {
        List<AccountId> known = books.accounts();
        Draft draft = draft();
        house.accounts().stream()
                .filter(account -> !known.contains(account))
                .forEach(account -> draft.change(new Change.AccountOpened(account, house.startingCash())));
        if (known.isEmpty()) {
            overnight.planFirstDay(clock.today(), clock.now(), draft);
        }
        Entry opening = draft.done(clock.now());
        if (!opening.changes().isEmpty()) {
            commit(opening);
        }
    }

    Books books() {
        return books;
    }

    Draft draft() {
        return new Draft(faults);
    }

    void commit(Entry entry) {
        journal.append(entry);
        books.apply(entry);
    }

    Optional<Agenda.Item> firstDue(Instant now) {
        return books.agenda().first().filter(item -> !item.due().isAfter(now));
    }

    /** The first due step that is the broker's own, not a message to anybody. */
    Optional<Agenda.Item> firstOwnDue(Instant now) {
        return firstOwn().filter(item -> !item.due().isAfter(now));
    }

    /** The first planned step that is the broker's own. */
    Optional<Agenda.Item> firstOwn() {
        return books.agenda().items().stream()
                .filter(item -> !(item.step() instanceof Step.Tell))
                .findFirst();
    }

    /** Whether the item is still to be done. */
    boolean isPlanned(Agenda.Item item) {
        return books.agenda().contains(item);
    }

    /** Whether the item is an event that can reach the desk now. */
    boolean isToBeTold(Agenda.Item item) {
        return item.step() instanceof Step.Tell tell && link.carries(tell.event());
    }

    void carryOut(Agenda.Item item, Instant now) {
        Draft draft = draft();
        if (!carriedOutByOrderDesk(item.step(), item.due(), now, draft)) {
            carryOut(item.step(), item.due(), draft);
        }
        commit(draft.done(now, item.sequence()));
    }

    // What needs a quote happens now, when there is one; what the calendar decides, when it was due.
    private boolean carriedOutByOrderDesk(Step step, Instant due, Instant now, Draft draft) {
        if (step instanceof Step.TryFill attempt) {
            orders.tryFill(attempt, now, draft);
        } else if (step instanceof Step.Amend amend) {
            orders.amend(amend, now, draft);
        } else if (step instanceof Step.Answer answer) {
            orders.answer(answer, due, draft);
        } else if (step instanceof Step.TurnDown late) {
            orders.turnDown(late, due, draft);
        } else if (step instanceof Step.EndDay close) {
            orders.endDay(close, due, draft);
        } else if (step instanceof Step.Charge charge) {
            orders.charge(charge, due, draft);
        } else {
            return false;
        }
        return true;
    }

    private void carryOut(Step step, Instant due, Draft draft) {
        if (step instanceof Step.StartDay day) {
            overnight.startDay(day, due, draft);
        } else if (step instanceof Step.Expire expiry) {
            overnight.expire(expiry, due, draft);
        } else if (step instanceof Step.Break gap) {
            link.breakOff(gap, due, draft);
        } else if (step instanceof Step.Restore) {
            link.restore(due, draft);
        } else if (step instanceof Step.Tell tell) {
            link.hold(tell, due, draft);
        }
    }

    void close() {
        journal.close();
    }
}
