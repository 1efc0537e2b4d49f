package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.Ledger;
import io.gatehouse.ledger.SessionEquity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds whether any line of any stream was changed, taken out or put in, in the database or in a file. It reads and
 * repairs nothing. A desk that runs may be adding a line meanwhile, so what it finds counts when it is found twice.
 */
@Component
public class VerifyAudit {

    private static final int PAGE = 1_000;

    private final AuditRecord record;
    private final Ledger ledger;
    private final AuditSettings settings;

    VerifyAudit(AuditRecord record, Ledger ledger, AuditSettings settings) {
        this.record = record;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** For whoever has no application context. */
    public static VerifyAudit of(AuditRecord record, Ledger ledger, AuditSettings settings) {
        return new VerifyAudit(record, ledger, settings);
    }

    /** The accounts there are lines, an end or settings of. */
    public List<AccountId> accounts() {
        NavigableSet<AccountId> all = new TreeSet<>(record.accounts());
        settings.accounts().forEach(account -> all.add(new AccountId(account)));
        return List.copyOf(all);
    }

    public AccountVerdict verify(AccountId account) {
        AccountVerdict first = look(account);
        return first.isWhole() ? first : look(account);
    }

    private AccountVerdict look(AccountId account) {
        AuditStream trail = new AuditStream(account, AuditTrail.TRAIL);
        List<String> ofTrail = new ArrayList<>();
        ReadChain chain = read(trail, Map.of(), ofTrail);
        compareSessions(account, chain, ofTrail);

        Set<String> names = new TreeSet<>(settings.namesOnDisk(account, Disk.REAL));
        record.traces(account).forEach(stream -> names.add(stream.name()));
        names.addAll(chain.anchors().keySet());
        names.add(trail.name());
        Map<String, StreamVerdict> verdicts = new HashMap<>();
        verdicts.put(trail.name(), verdict(trail, chain, ofTrail));
        for (String name : names) {
            verdicts.computeIfAbsent(
                    name, other -> verdictOf(new AuditStream(account, other), anchorsOf(chain, other)));
        }
        return new AccountVerdict(account, names.stream().map(verdicts::get).toList());
    }

    private static Map<Long, ReadChain.Anchor> anchorsOf(ReadChain trail, String name) {
        return trail.anchors().getOrDefault(name, Map.of());
    }

    private StreamVerdict verdictOf(AuditStream stream, Map<Long, ReadChain.Anchor> anchors) {
        List<String> findings = new ArrayList<>();
        return verdict(stream, read(stream, anchors, findings), findings);
    }

    private static StreamVerdict verdict(AuditStream stream, ReadChain chain, List<String> findings) {
        return new StreamVerdict(
                stream.name(), chain.end().sequence(), chain.end().hash(), findings);
    }

    private ReadChain read(AuditStream stream, Map<Long, ReadChain.Anchor> anchors, List<String> findings) {
        ReadChain chain = new ReadChain(stream);
        Optional<String> broken = Optional.empty();
        Map<Long, ReadChain.Anchor> unmet = new HashMap<>(anchors);
        try (CompareFile file = new CompareFile(Disk.REAL.open(settings.fileOf(stream)))) {
            List<TrailLine> page = record.page(stream, Long.MIN_VALUE, PAGE);
            while (!page.isEmpty()) {
                for (TrailLine row : page) {
                    file.next(row.line());
                    broken = broken.or(() -> chain.whyNot(row));
                    meet(unmet, row.line());
                }
                page = record.page(stream, page.get(page.size() - 1).line().sequence(), PAGE);
            }
            broken.ifPresent(findings::add);
            if (broken.isEmpty()) {
                whyNotTheEnd(stream, chain.end()).ifPresent(findings::add);
            }
            file.end().ifPresent(findings::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit file " + settings.fileOf(stream) + " cannot be read", e);
        }
        unmet.values().stream()
                .map(anchor -> "line " + anchor.end().sequence() + " with the hash "
                        + anchor.end().hash() + " is missing; line " + anchor.line() + " of " + AuditTrail.TRAIL
                        + " saw it")
                .sorted()
                .limit(1)
                .forEach(findings::add);
        return chain;
    }

    private static void meet(Map<Long, ReadChain.Anchor> anchors, AuditLine line) {
        Optional.ofNullable(anchors.get(line.sequence()))
                .filter(anchor -> anchor.end().equals(line.end()))
                .ifPresent(anchor -> anchors.remove(line.sequence()));
    }

    private Optional<String> whyNotTheEnd(AuditStream stream, StreamEnd end) {
        Optional<StreamEnd> told = record.end(stream);
        if (told.isEmpty() && end.sequence() == 0) {
            return Optional.empty();
        }
        return told.filter(end::equals).isPresent()
                ? Optional.empty()
                : Optional.of("the database's lines end with " + end + ", its row of the stream says "
                        + told.map(StreamEnd::toString).orElse("nothing"));
    }

    /** A session that is closed in the ledger is closed in the trail, and the other way round. */
    private void compareSessions(AccountId account, ReadChain trail, List<String> findings) {
        NavigableSet<LocalDate> ledgers = ledger.equity(account).stream()
                .map(SessionEquity::session)
                .collect(Collectors.toCollection(TreeSet::new));
        // What was closed before there was a trail is not in it.
        NavigableSet<LocalDate> due = new TreeSet<>(trail.begun()
                .<NavigableSet<LocalDate>>map(day -> ledgers.tailSet(day, true))
                .orElse(ledgers));
        due.removeAll(trail.closed());
        if (!due.isEmpty()) {
            findings.add("the ledger closed session " + due.first() + ", of which there is no line"
                    + trail.begun()
                            .map(day -> "")
                            .orElse("; a desk of a version without a trail has to run a session first"));
        }
        NavigableSet<LocalDate> made = new TreeSet<>(trail.closed());
        made.removeAll(ledgers);
        if (!made.isEmpty()) {
            findings.add("a line closes session " + made.first() + ", which the ledger did not close");
        }
    }
}
