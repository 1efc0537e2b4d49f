package io.gatehouse.web;

import io.gatehouse.desk.DeskView;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountApi {

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

    @GetMapping("/status")
    StatusView status(@PathVariable AccountId account) {
        return status.read(known(account));
    }

    @GetMapping("/positions")
    List<PositionView> positions(@PathVariable AccountId account) {
        return status.positions(known(account));
    }

    /** @param session without it, the session under way */
    @GetMapping("/signals")
    List<SignalView> signals(
            @PathVariable AccountId account,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> session) {
        AccountId id = known(account);
        return status.signals(id, session.orElseGet(() -> desk.now(id).session()));
    }

    /** @param session without it, the session under way */
    @GetMapping("/orders")
    List<OrderView> orders(
            @PathVariable AccountId account,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> session) {
        AccountId id = known(account);
        return status.orders(id, session.orElseGet(() -> desk.now(id).session()));
    }

    @GetMapping("/why-not")
    WhyNotAnswer whyNot(
            @PathVariable AccountId account,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam Optional<Symbol> symbol) {
        return whyNot.read(known(account), date, symbol);
    }

    /** The daily artifact, byte for byte as it was written. */
    @GetMapping("/artifacts/{session}")
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
