package io.gatehouse.strategy;

import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.market.Listing;
import io.gatehouse.market.MarketData;
import io.gatehouse.market.MarketDataUnavailable;
import io.gatehouse.market.OptionQuote;
import io.gatehouse.strategy.PickMatch.Mismatch;
import io.gatehouse.strategy.PickMatch.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays somebody's picks beside the rule's scans, session by session, and finds the rule behind each difference. */
final class ComparePicks {

    private final MarketData market;
    private final ScreenSymbol screenSymbol;
    private final Map<LocalDate, List<Pick>> open;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private int matched;

    ComparePicks(MarketData market, ScreenSymbol screenSymbol, List<Pick> picks) {
        this.market = market;
        this.screenSymbol = screenSymbol;
        this.open = picks.stream()
                .collect(Collectors.groupingBy(Pick::date, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /** Compares the picks of the scan's session; without any, nothing is compared. To be called at the scan's instant. */
    void compare(ScanDay day, ScanResult scan) {
        List<Pick> picks = Optional.ofNullable(open.remove(day.date())).orElse(List.of());
        if (picks.isEmpty()) {
            return;
        }
        Map<Symbol, TradeProposal> ours = scan.proposals().stream()
                .collect(Collectors.toMap(
                        proposal -> proposal.id().symbol(),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new));
        for (Pick pick : picks) {
            Optional<TradeProposal> proposal =
                    Optional.ofNullable(ours.remove(pick.contract().underlying()));
            if (proposal.isPresent() && proposal.get().contract().equals(pick.contract())) {
                matched++;
            } else {
                mismatches.add(pickedOnly(pick, refusal(pick, day, proposal)));
            }
        }
        ours.values().forEach(proposal -> mismatches.add(proposedOnly(day.date(), proposal)));
    }

    /** The result; picks on dates that were never compared are mismatches of their own kind. */
    PickMatch result(LocalDate from, LocalDate to) {
        List<Mismatch> all = new ArrayList<>(mismatches);
        open.values().stream()
                .flatMap(List::stream)
                .map(pick -> pickedOnly(
                        pick,
                        new RuleAnswer.Refused(
                                "session", pick.date().toString(), "a session from " + from + " to " + to)))
                .forEach(all::add);
        return new PickMatch(matched, all);
    }

    private RuleAnswer.Refused refusal(Pick pick, ScanDay day, Optional<TradeProposal> ours) {
        Symbol symbol = pick.contract().underlying();
        Optional<Listing> listing = market.universe().stream()
                .filter(each -> each.symbol().equals(symbol))
                .findFirst();
        if (listing.isEmpty()) {
            return new RuleAnswer.Refused("universe", symbol + " is unknown", "a symbol of the universe");
        }
        try {
            return refusal(pick.contract(), screenSymbol.share(listing.get(), day), ours);
        } catch (MarketDataUnavailable e) {
            return new RuleAnswer.Refused("market-data", e.toString(), "an answer from the market's source");
        }
    }

    private RuleAnswer.Refused refusal(OptionContract contract, ScreenedShare share, Optional<TradeProposal> ours) {
        Optional<RuleAnswer.Refused> screened = screenSymbol.refusalOf(share);
        if (screened.isPresent()) {
            return screened.get();
        }
        LocalDate expiry = contract.expiry();
        Optional<OptionQuote> line = market.chain(contract.underlying(), expiry, expiry).quotes().stream()
                .filter(each -> each.contract().equals(contract))
                .findFirst();
        if (line.isEmpty()) {
            return new RuleAnswer.Refused("listed-put", "not listed", "a listed put");
        }
        ListedPut put = screenSymbol.put(share, line.get());
        return screenSymbol.refusalOf(put).orElseGet(() -> outranked(screenSymbol.candidate(put), ours));
    }

    private static RuleAnswer.Refused outranked(Candidate picked, Optional<TradeProposal> ours) {
        return new RuleAnswer.Refused(
                "best-of-symbol",
                "premium per margin " + picked.premiumPerMargin() + " ("
                        + picked.put().contract() + ")",
                "the most of the symbol: "
                        + ours.map(best -> best.premiumPerMargin() + " (" + best.contract() + ")")
                                .orElse("unknown"));
    }

    private static Mismatch pickedOnly(Pick pick, RuleAnswer.Refused refused) {
        return new Mismatch(
                Side.PICKED_ONLY, pick.date(), pick.contract(), refused.rule(), refused.value(), refused.limit());
    }

    private static Mismatch proposedOnly(LocalDate date, TradeProposal proposal) {
        String value = "rank " + proposal.rank() + " at " + proposal.limit() + " passes every rule";
        return new Mismatch(Side.PROPOSED_ONLY, date, proposal.contract(), "not-picked", value, "a line in the picks");
    }
}
