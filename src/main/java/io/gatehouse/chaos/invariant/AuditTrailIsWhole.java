package io.gatehouse.chaos.invariant;

import java.util.List;

/** After every crash the trail and its files are one unbroken chain. */
final class AuditTrailIsWhole implements Invariant {

    @Override
    public String name() {
        return "the audit trail is whole";
    }

    @Override
    public List<String> atTheEnd(DeskBooks desk) {
        return desk.verifyAudit().verify(desk.account()).streams().stream()
                .flatMap(stream -> stream.findings().stream().map(found -> stream.stream() + ": " + found))
                .toList();
    }
}
