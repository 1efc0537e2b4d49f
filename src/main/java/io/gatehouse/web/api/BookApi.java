package io.gatehouse.web.api;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.SessionEquity;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.risk.PositionGreeks;
import io.gatehouse.risk.ReadGreeks;
import io.gatehouse.strategy.StrategySettings;
import io.gatehouse.web.KnownAccounts;
import io.gatehouse.web.PositionView;
import io.gatehouse.web.ReadPositions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an account holds and what it was worth. */
@RestController
@Tag(name = "Account")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class BookApi {

    private static final Sorting<HeldView> POSITIONS = Sorting.<HeldView>by(
                    "trade", Comparator.comparing(HeldView::trade).thenComparing(HeldView::instrument))
            .or("symbol", Comparator.comparing(HeldView::symbol))
            .or("expiry", Comparator.comparing(held -> held.expiry().orElse(LocalDate.MAX)));
    private static final Sorting<SessionView> SESSIONS =
            Sorting.by("session", Comparator.comparing(SessionView::session));
    private static final Sorting<AccountView> ACCOUNTS = Sorting.by("id", Comparator.comparing(AccountView::id));

    private final DeskView desk;
    private final KnownAccounts accounts;
    private final Ledger ledger;
    private final ReadPositions positions;
    private final ReadGreeks greeks;

    BookApi(DeskView desk, KnownAccounts accounts, Ledger ledger, StrategySettings strategy, ReadGreeks greeks) {
        this.desk = desk;
        this.accounts = accounts;
        this.ledger = ledger;
        this.positions = new ReadPositions(ledger, strategy.exits());
        this.greeks = greeks;
    }

    /** @param simulated whether nothing of it is real money */
    record AccountView(String id, boolean simulated) {}

    /** Of a closed session; dollars. */
    record SessionView(LocalDate session, BigDecimal cash, BigDecimal positionsValue, BigDecimal netLiquidation) {

        static SessionView of(SessionEquity equity) {
            return new SessionView(
                    equity.session(),
                    equity.cash().amount(),
                    equity.positionsValue().amount(),
                    equity.netLiquidation().amount());
        }
    }

    @GetMapping("/accounts")
    @Operation(summary = "The accounts of this desk")
    Listing<AccountView> accounts(@ParameterObject ListQuery query) {
        return ACCOUNTS.list(
                desk.accounts().stream().map(id -> new AccountView(id.value(), desk.isSimulated(id))), query);
    }

    @GetMapping("/accounts/{account}/positions")
    @Operation(summary = "What is held, with marks, exits and greeks in dollars")
    Listing<HeldView> positions(@PathVariable AccountId account, @ParameterObject ListQuery query) {
        AccountId known = accounts.known(account);
        List<PositionView> held = positions.read(known);
        Optional<List<PositionGreeks>> measured = measured(known);
        return POSITIONS.list(held.stream().map(position -> HeldView.of(position, measured)), query);
    }

    // Not knowing is an answer here, with its reason in words; trading has its own refusal.
    private Optional<List<PositionGreeks>> measured(AccountId account) {
        try {
            return Optional.of(greeks.of(account));
        } catch (MarketDataUnavailable silent) {
            return Optional.empty();
        }
    }

    @GetMapping("/accounts/{account}/sessions")
    @Operation(summary = "Closed sessions with cash and net liquidation")
    Listing<SessionView> sessions(@PathVariable AccountId account, @ParameterObject ListQuery query) {
        return SESSIONS.list(ledger.equity(accounts.known(account)).stream().map(SessionView::of), query);
    }
}
