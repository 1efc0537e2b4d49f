package io.gatehouse.web.api;

import io.gatehouse.desk.DeskView;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.money.Money;
import io.gatehouse.risk.BookRisk;
import io.gatehouse.risk.Exposure;
import io.gatehouse.risk.ReadExposure;
import io.gatehouse.safety.Cause;
import io.gatehouse.safety.Latch;
import io.gatehouse.safety.Latches;
import io.gatehouse.web.Declined;
import io.gatehouse.web.KnownAccounts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an account has at risk, and what has stopped it so far. */
@RestController
@Tag(name = "Risk")
@ConditionalOnWebApplication
@RequestMapping(path = "/api/v1/accounts/{account}", produces = MediaType.APPLICATION_JSON_VALUE)
class RiskApi {

    private static final Sorting<BreakerView> BREAKERS = Sorting.<BreakerView>by(
                    "cause", Comparator.comparing(BreakerView::cause))
            .or("trips", Comparator.comparing(BreakerView::trips))
            .or("last", Comparator.comparing(breaker -> breaker.last().orElse(Instant.EPOCH)));

    private final DeskView desk;
    private final KnownAccounts accounts;
    private final ReadExposure exposures;
    private final Latches latches;

    RiskApi(DeskView desk, KnownAccounts accounts, ReadExposure exposures, Latches latches) {
        this.desk = desk;
        this.accounts = accounts;
        this.exposures = exposures;
        this.latches = latches;
    }

    /**
     * In dollars; what is not known is absent, never zero.
     *
     * @param equity what limits are measured on
     * @param dailyLoss since the last settlement, negative for a gain
     * @param heat planned losses of everything open or being opened
     * @param valueAtRisk of one day, 95 %
     * @param shocks the loss of the book under each
     * @param riskUnknown why value at risk is not known; empty when it is
     */
    record RiskView(
            Instant at,
            Optional<String> regime,
            Optional<BigDecimal> equity,
            Optional<BigDecimal> dailyLoss,
            Optional<BigDecimal> dailyLossLimit,
            BigDecimal heat,
            Optional<BigDecimal> heatLimit,
            Map<String, BigDecimal> sectors,
            Optional<BigDecimal> sectorLimit,
            Optional<BigDecimal> valueAtRisk,
            Optional<BigDecimal> valueAtRiskLimit,
            Optional<BigDecimal> expectedShortfall,
            Map<String, BigDecimal> shocks,
            String riskUnknown) {}

    /**
     * One thing that stops trading by itself or by hand.
     *
     * @param state what it makes of the account
     * @param open whether it holds the account now
     * @param last when it tripped last; absent for never
     * @param reason of the last time; absent for never
     */
    record BreakerView(
            String cause, String state, boolean open, int trips, Optional<Instant> last, Optional<String> reason) {}

    @GetMapping("/risk")
    @Operation(summary = "What is at risk now, beside what may be")
    RiskView risk(@PathVariable AccountId account) {
        AccountId known = accounts.known(account);
        try {
            return view(exposures.of(known, desk.now(known).session()));
        } catch (MarketDataUnavailable silent) {
            throw new Declined(
                    HttpStatus.SERVICE_UNAVAILABLE, "the market does not answer, so risk cannot be told now");
        }
    }

    private static RiskView view(Exposure found) {
        Optional<BookRisk.Measured> measured =
                found.risk() instanceof BookRisk.Measured known ? Optional.of(known) : Optional.empty();
        Map<String, BigDecimal> sectors = new TreeMap<>();
        found.sectors().forEach((sector, planned) -> sectors.put(sector, planned.amount()));
        Map<String, BigDecimal> shocks = new TreeMap<>();
        measured.ifPresent(known -> known.shocks().forEach((shock, loss) -> shocks.put(shock.name(), loss.amount())));
        return new RiskView(
                found.at(),
                found.regime().map(Enum::name),
                found.equity().map(Money::amount),
                found.dailyLoss().map(Money::amount),
                found.dailyLossLimit().map(Money::amount),
                found.heat().amount(),
                found.heatLimit().map(Money::amount),
                sectors,
                found.sectorLimit().map(Money::amount),
                measured.map(known -> known.valueAtRisk().amount()),
                found.riskLimit().map(Money::amount),
                measured.map(known -> known.expectedShortfall().amount()),
                shocks,
                found.risk() instanceof BookRisk.Unknown unknown ? unknown.reason() : "");
    }

    @GetMapping("/breakers")
    @Operation(summary = "Every breaker: how often it tripped, when last and why")
    Listing<BreakerView> breakers(@PathVariable AccountId account, @ParameterObject ListQuery query) {
        AccountId known = accounts.known(account);
        List<Latch> ever = latches.since(known, Instant.EPOCH);
        List<Latch> open = latches.openOf(known);
        return BREAKERS.list(Arrays.stream(Cause.values()).map(cause -> breaker(cause, ever, open)), query);
    }

    private static BreakerView breaker(Cause cause, List<Latch> ever, List<Latch> open) {
        List<Latch> trips =
                ever.stream().filter(latch -> latch.cause() == cause).toList();
        Optional<Latch> last = trips.stream().max(Comparator.comparing(Latch::at));
        return new BreakerView(
                cause.word(),
                cause.state().name(),
                open.stream().anyMatch(latch -> latch.cause() == cause),
                trips.size(),
                last.map(Latch::at),
                last.map(Latch::reason));
    }
}
