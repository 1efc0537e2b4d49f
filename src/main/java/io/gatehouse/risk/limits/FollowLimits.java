package io.gatehouse.risk.limits;

import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.Change;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes each step of a request and each version to the record and to the trail, in the caller's transaction. */
@Component
class FollowLimits {

    private final LimitRequests requests;
    private final LimitVersions versions;
    private final Ledger ledger;
    private final AuditTrail trail;
    private final LimitSessions time;
    private final ApplicationEventPublisher events;

    FollowLimits(
            LimitRequests requests,
            LimitVersions versions,
            Ledger ledger,
            AuditTrail trail,
            LimitSessions time,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.versions = versions;
        this.ledger = ledger;
        this.trail = trail;
        this.time = time;
        this.events = events;
    }

    void lock(AccountId account) {
        ledger.lock(account);
    }

    /** With its account locked, so that two who decide do it one after the other. */
    LimitRequest locked(LimitRequestId id) {
        lock(id.account());
        return time.request(id);
    }

    LimitRequest open(AccountId account, List<LimitChange> changes, String person, String reason) {
        LimitRequest request = new LimitRequest(
                LimitRequestId.of(account, requests.of(account).size() + 1),
                changes,
                person,
                reason,
                time.now(),
                time.current(),
                List.of());
        requests.open(request);
        trail.changed(
                account,
                Change.of("limits-requested", request.at())
                        .by(person)
                        .on("request", request.id().value())
                        .on("kind", request.isLoosening() ? "LOOSENING" : "TIGHTENING")
                        .decided(reason, request.inWords()));
        return request;
    }

    void step(LimitRequest request, LimitRequest.Progress progress, String person, String words) {
        LimitRequest.Step step = new LimitRequest.Step(progress, person, words, time.now());
        requests.add(request.id(), step);
        trail.changed(
                request.account(),
                Change.of("limits-" + progress.name().toLowerCase(Locale.ROOT), step.at())
                        .by(person)
                        .on("request", request.id().value())
                        .decided(words, request.inWords()));
    }

    /** The first version of an account, from its file. */
    void begin(AccountId account, LimitValues values) {
        LimitVersion first = new LimitVersion(account, 1, values, Optional.empty(), time.now());
        versions.add(first);
        trail.changed(
                account,
                Change.of("limits-begun", first.since())
                        .on("version", "1")
                        .decided("the file's values at the first start", values.toString()));
    }

    LimitVersion apply(LimitRequest request, LimitVersion before) {
        LimitVersion next = new LimitVersion(
                request.account(),
                before.number() + 1,
                before.values().with(request.wanted()),
                Optional.of(request.id()),
                time.now());
        versions.add(next);
        step(request, LimitRequest.Progress.APPLIED, LimitRequest.DESK, "version " + next.number() + " is in force");
        events.publishEvent(new LimitsChanged(next, request, before.values().changesTo(next.values())));
        return next;
    }
}
