package io.gatehouse.risk.limits;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.RiskLimits;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the limits that bind an account, for who wants to see them. */
@Component
public class ReadLimits {

    private final LimitVersions versions;
    private final LimitRequests requests;
    private final LimitValues file;

    ReadLimits(LimitVersions versions, LimitRequests requests, RiskLimits file) {
        this.versions = versions;
        this.requests = requests;
        this.file = LimitValues.of(file);
    }

    /** For whoever has no application context. */
    public static ReadLimits of(LimitVersions versions, LimitRequests requests, RiskLimits file) {
        return new ReadLimits(versions, requests, file);
    }

    /** The file's values as version 0 until the account has any. */
    public LimitsView read(AccountId account) {
        int latest = versions.latest(account);
        LimitVersion inForce = latest == 0
                ? new LimitVersion(account, 0, file, Optional.empty(), Instant.EPOCH)
                : versions.version(account, latest);
        return LimitsView.of(inForce, requests.of(account));
    }
}
