package io.gatehouse.chaos.invariant;

import io.gatehouse.ledger.OrderRef;
import io.gatehouse.safety.Latch;
import java.util.ArrayList;
import java.util.List;

/** No entry is handed to the broker while any latch of its account is closed, or a stop file lies there. */
final class EntriesOnlyWhileActive implements Invariant {

    @Override
    public String name() {
        return "no entry outside ACTIVE";
    }

    @Override
    public List<String> atHandover(DeskBooks desk, OrderRef ref) {
        List<String> broken = new ArrayList<>();
        if (ref.isEntry()) {
            desk.latches().openOf(desk.account()).stream()
                    .map(Latch::words)
                    .map(latch -> ref + " was handed over, the account is " + latch)
                    .forEach(broken::add);
            desk.stopFile()
                    .of(desk.account())
                    .ifPresent(stop -> broken.add(ref + " was handed over, the account is stopped by " + stop.file()));
        }
        return broken;
    }
}
