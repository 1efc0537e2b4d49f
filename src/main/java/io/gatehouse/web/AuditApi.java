package io.gatehouse.web;

import io.gatehouse.audit.AuditAnswers;
import io.gatehouse.audit.AuditPart;
import io.gatehouse.audit.AuditSearch;
import io.gatehouse.audit.SearchAudit;
import io.gatehouse.audit.VerifyAudit;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.api.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done and by whom, and whether the record of it is whole. It only reads. */
@RestController
@Tag(name = "Audit")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditApi {

    private final KnownAccounts accounts;
    private final SearchAudit search;
    private final VerifyAudit verify;

    AuditApi(KnownAccounts accounts, SearchAudit search, VerifyAudit verify) {
        this.accounts = accounts;
        this.search = search;
        this.verify = verify;
    }

    /**
     * Changes of state.
     *
     * @param from a New York date or an instant
     * @param to the same; a date is meant with its whole day
     * @param text anywhere in the line
     */
    @GetMapping("/accounts/{account}/audit")
    @Operation(summary = "What was done to the account, by whom and why; sorted by sequence, actor or action")
    AuditAnswers.Changes search(
            @PathVariable AccountId account,
            @RequestParam Optional<String> actor,
            @RequestParam Optional<String> action,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> text,
            @ParameterObject ListQuery query) {
        AccountId known = accounts.known(account);
        AuditSearch asked = AuditSearch.of(actor, action, from, to, text, AuditSearch.MOST);
        AuditPart part = new AuditPart(
                Optional.ofNullable(query.sort()).map(AuditPart.Order::ofWord).orElse(AuditPart.Order.SEQUENCE),
                query.isDescending(),
                query.from(),
                query.most(AuditSearch.MOST));
        return AuditAnswers.Changes.of(search.search(known, asked, part), search.count(known, asked), part);
    }

    @GetMapping("/accounts/{account}/audit/verification")
    @Operation(summary = "Whether the record of the account is whole")
    AuditAnswers.Verification verify(@PathVariable AccountId account) {
        return AuditAnswers.Verification.of(List.of(verify.verify(accounts.known(account))));
    }

    /** Of every account. */
    @GetMapping("/audit/verification")
    @Operation(summary = "Whether the record of every account is whole")
    AuditAnswers.Verification verify() {
        return AuditAnswers.Verification.of(
                verify.accounts().stream().map(verify::verify).toList());
    }
}
