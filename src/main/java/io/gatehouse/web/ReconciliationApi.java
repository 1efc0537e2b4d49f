package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.reconciliation.Comparison;
import io.gatehouse.reconciliation.Difference;
import io.gatehouse.reconciliation.Occasion;
import io.gatehouse.reconciliation.ReconcileNow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Compares the books because a person asks for it. It may pause the account, and never releases it. */
@RestController
@Tag(name = "Account")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}/reconciliation", produces = MediaType.APPLICATION_JSON_VALUE)
class ReconciliationApi {

    private final DeskView desk;
    private final KnownAccounts accounts;
    private final ReconcileNow reconcile;

    ReconciliationApi(DeskView desk, KnownAccounts accounts, ReconcileNow reconcile) {
        this.desk = desk;
        this.accounts = accounts;
        this.reconcile = reconcile;
    }

    /** @param explanation empty while nobody knows */
    record Line(String kind, String subject, String ours, String theirs, String explanation) {

        static Line of(Difference difference) {
            return new Line(
                    difference.kind().name(),
                    difference.subject(),
                    difference.ours(),
                    difference.theirs(),
                    difference.explanation().orElse(""));
        }
    }

    /** @param outcome AGREED, EXPLAINED, DIFFERENT or NOT_COMPARED */
    record Result(String account, LocalDate session, Instant at, String outcome, List<Line> differences) {

        static Result of(Comparison comparison) {
            return new Result(
                    comparison.account().value(),
                    comparison.session(),
                    comparison.at(),
                    comparison.outcome().name(),
                    comparison.differences().stream().map(Line::of).toList());
        }
    }

    @PostMapping
    @Operation(summary = "Compares the books with the broker's now; it may pause the account and never releases it")
    Result compare(@PathVariable AccountId account) {
        Declined.unlessOpen(desk);
        return reconcile
                .reconcile(accounts.known(account), Occasion.ON_DEMAND)
                .map(Result::of)
                .orElseThrow(() -> new Declined(
                        HttpStatus.CONFLICT,
                        "the books of " + account + " are not opened yet; they are in its first session"));
    }
}
