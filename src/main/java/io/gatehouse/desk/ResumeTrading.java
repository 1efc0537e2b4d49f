package io.gatehouse.desk;

import io.gatehouse.ledger.AccountId;

/** What has to be found out before an account trades on after a stop, clean or not. */
@FunctionalInterface
interface ResumeTrading {

    void resume(AccountId account);
}
