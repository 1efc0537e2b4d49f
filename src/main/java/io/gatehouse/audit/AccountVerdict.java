package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import java.util.List;

/** What the verification of an account's streams found, by the streams' names. */
public record AccountVerdict(AccountId account, List<StreamVerdict> streams) {

    public AccountVerdict {
        streams = List.copyOf(streams);
    }

    public boolean isWhole() {
        return streams.stream().allMatch(StreamVerdict::isWhole);
    }
}
