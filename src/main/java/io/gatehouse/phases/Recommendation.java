package io.gatehouse.phases;

import io.gatehouse.ledger.AccountId;

/**
 * The desk thinks a person should look at a move up. It moves nothing.
 *
 * @param reason for example "10 profitable sessions in a row"
 * @param judged what the gate says now, which may still be no
 * @param size what a position would be planned to lose at first, in words
 */
public record Recommendation(AccountId account, Phase to, String reason, ValidateGate.Judged judged, String size) {}
