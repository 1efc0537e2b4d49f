package io.gatehouse.risk.limits;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.risk.LimitsInForce;
import io.gatehouse.risk.RiskLimits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The limits of an account's last version; the file's, until it has one. Every reading asks for the number of that
 * version, so that another node and the caller's own transaction are heard at once; the values of a version never
 * change, and are read once.
 */
@Component
class KeptLimits implements LimitsInForce {

    private record Read(int version, RiskLimits limits) {}

    private final LimitVersions versions;
    private final RiskLimits file;
    private final Map<AccountId, Read> read = new ConcurrentHashMap<>();

    KeptLimits(LimitVersions versions, RiskLimits file) {
        this.versions = versions;
        this.file = file;
    }

    @Override
    public RiskLimits of(AccountId account) {
        int version = versions.latest(account);
        if (version == 0) {
            return file;
        }
        Read known = read.get(account);
        if (known != null && known.version() == version) {
            return known.limits();
        }
        RiskLimits limits = versions.version(account, version).values().limits();
        read.put(account, new Read(version, limits));
        return limits;
    }
}
