package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.api.ListQuery;
import io.gatehouse.web.api.Listing;
import io.gatehouse.web.api.Sorting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST API of one desk account; it only reads. Dates are {@code yyyy-mm-dd} in New York. */
@RestController
@Tag(name = "Account")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountApi {

    private static final Sorting<SignalView> SIGNALS = Sorting.<SignalView>by(
                    "rank", Comparator.comparing(SignalView::rank))
            .or("symbol", Comparator.comparing(SignalView::symbol))
            .or("outcome", Comparator.comparing(SignalView::outcome))
            .or("premiumPerMargin", Comparator.comparing(SignalView::premiumPerMargin));
    // The ledger's own order: oldest first.
    private static final Sorting<OrderView> ORDERS = Sorting.<OrderView>by("recorded", Comparator.comparing(order -> 0))
            .or("since", Comparator.comparing(OrderView::since))
            .or("symbol", Comparator.comparing(OrderView::symbol))
            .or("state", Comparator.comparing(OrderView::state));
    private static final Sorting<ArtifactView> ARTIFACTS =
            Sorting.by("session", Comparator.comparing(ArtifactView::session));

    private final DeskView desk;
    private final KnownAccounts accounts;
    private final ReadStatus status;
    private final ReadWhyNot whyNot;

    AccountApi(DeskView desk, KnownAccounts accounts, ReadStatus status, ReadWhyNot whyNot) {
        this.desk = desk;
        this.accounts = accounts;
        this.status = status;
        this.whyNot = whyNot;
    }

    /** @param href where it is */
    record ArtifactView(LocalDate session, String href) {}

    @GetMapping("/status")
    @Operation(summary = "What the desk is doing and holds")
    StatusView status(@PathVariable AccountId account) {
        return status.read(known(account));
    }

    /** @param session without it, the session under way */
    @GetMapping("/signals")
    @Operation(summary = "A session's signals, each with how it ended and why")
    Listing<SignalView> signals(
            @PathVariable AccountId account,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> session,
            @ParameterObject ListQuery query) {
        AccountId id = known(account);
        return SIGNALS.list(
                status.signals(id, session.orElseGet(() -> desk.now(id).session())).stream(), query);
    }

    /** @param session without it, the session under way */
    @GetMapping("/orders")
    @Operation(summary = "A session's orders with their states")
    Listing<OrderView> orders(
            @PathVariable AccountId account,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> session,
            @ParameterObject ListQuery query) {
        AccountId id = known(account);
        return ORDERS.list(
                status.orders(id, session.orElseGet(() -> desk.now(id).session())).stream(), query);
    }

    @GetMapping("/why-not")
    @Operation(summary = "Why symbols were not traded on a day: the rule, the value and the limit")
    WhyNotAnswer whyNot(
            @PathVariable AccountId account,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam Optional<Symbol> symbol) {
        return whyNot.read(known(account), date, symbol);
    }

    @GetMapping("/artifacts")
    @Operation(summary = "The sessions whose daily artifact is written")
    Listing<ArtifactView> artifacts(@PathVariable AccountId account, @ParameterObject ListQuery query) {
        return ARTIFACTS.list(
                desk.artifacts(known(account)).stream()
                        .map(session ->
                                new ArtifactView(session, "/api/v1/accounts/" + account + "/artifacts/" + session)),
                query);
    }

    /** The daily artifact, byte for byte as it was written. */
    @GetMapping("/artifacts/{session}")
    @Operation(summary = "A daily artifact, byte for byte")
    Resource artifact(
            @PathVariable AccountId account, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate session) {
        return desk.artifact(known(account), session)
                .map(FileSystemResource::new)
                .orElseThrow(() -> new UnknownResource(
                        "account " + account + " has no artifact of " + session + newestArtifact(account)));
    }

    private String newestArtifact(AccountId account) {
        return desk.artifacts(account).stream()
                .findFirst()
                .map(newest -> "; the newest is of " + newest)
                .orElse("; none is written yet");
    }

    private AccountId known(AccountId account) {
        return accounts.known(account);
    }
}
