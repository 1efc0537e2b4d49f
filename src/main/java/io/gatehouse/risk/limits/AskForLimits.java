package io.gatehouse.risk.limits;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.RiskLimits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for other limits: a person does, or an edited file at the start. It changes none. */
@Component
public class AskForLimits {

    private static final int LONGEST_REASON = 500;

    private final LimitRequests requests;
    private final LimitVersions versions;
    private final FollowLimits follow;
    private final LimitSessions time;
    private final LimitValues file;

    AskForLimits(
            LimitRequests requests, LimitVersions versions, FollowLimits follow, LimitSessions time, RiskLimits file) {
        this.requests = requests;
        this.versions = versions;
        this.follow = follow;
        this.time = time;
        this.file = LimitValues.of(file);
    }

    /**
     * A person asks. What only tightens may be asked for while something else is still open; it must never wait.
     *
     * @param wanted by the limits' names, {@code max-} left out or not
     * @throws IllegalArgumentException if a limit is unknown or out of its range, or the reason is blank or too long
     */
    @Transactional
    public LimitsAsked change(AccountId account, Map<String, String> wanted, String person, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a request has a reason of 1 to " + LONGEST_REASON + " characters; have '" + reason + "'");
        }
        follow.lock(account);
        LimitValues inForce = inForce(account);
        Map<LimitKey, String> others = new EnumMap<>(LimitKey.class);
        wanted.forEach((name, value) -> others.put(LimitKey.of(name), value));
        List<LimitChange> changes = inForce.changesTo(inForce.with(others));
        if (changes.isEmpty()) {
            return new LimitsAsked.Refused("nothing would change: these values are in force");
        }
        boolean loosens = !changes.stream().allMatch(LimitChange::isTightening);
        Optional<LimitRequest> open = open(account).stream().findFirst();
        return loosens && open.isPresent()
                ? new LimitsAsked.Refused("request " + open.get().id() + " by "
                        + open.get().requestedBy() + " (" + open.get().inWords() + ") is still open; decide it first")
                : new LimitsAsked.Opened(follow.open(account, changes, person, reason));
    }

    private LimitValues inForce(AccountId account) {
        if (versions.latest(account) == 0) {
            begin(account);
        }
        return versions.version(account, versions.latest(account)).values();
    }

    private void begin(AccountId account) {
        follow.begin(account, file);
        versions.sawFile(account, file, time.now());
    }

    /** Open requests of an account, oldest first. */
    public List<LimitRequest> open(AccountId account) {
        return requests.of(account).stream().filter(LimitRequest::isOpen).toList();
    }

    /**
     * Looks whether the file was edited since an account was started the last time. What it says then is asked for;
     * what is in force stays. A file that was refused is not asked for again until it is edited again. To be called by
     * whoever has just taken the account.
     */
    @Transactional
    public Optional<LimitRequest> lookAtFile(AccountId account) {
        follow.lock(account);
        LimitValues inForce = inForce(account);
        if (versions.lastFile(account).filter(file::equals).isPresent()) {
            return Optional.empty();
        }
        versions.sawFile(account, file, time.now());
        List<LimitChange> changes = inForce.changesTo(file);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(follow.open(
                        account, changes, LimitRequest.FILE, "config/risk-limits.yml was edited before the start"));
    }

    /** Requests of a file that is not the one that was read at this start. */
    public List<LimitRequest> overtaken(AccountId account) {
        return open(account).stream()
                .filter(LimitRequest::isByFile)
                .filter(request ->
                        !file.values().entrySet().containsAll(request.wanted().entrySet()))
                .toList();
    }
}
