package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;
import java.util.List;

/** An edge that has something to say to people about an account; the desk shows it with its own notices. */
@FunctionalInterface
public interface NoticeSource {

    /** In words, what is most urgent first; none when there is nothing. */
    List<String> notices(AccountId account);
}
