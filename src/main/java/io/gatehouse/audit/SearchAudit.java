package io.gatehouse.audit;

import io.gatehouse.ledger.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks changes up in the trail. */
@Component
public class SearchAudit {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditRecord record;

    SearchAudit(AuditRecord record) {
        this.record = record;
    }

    /** For whoever has no application context. */
    public static SearchAudit of(AuditRecord record) {
        return new SearchAudit(record);
    }

    /**
     * A change as it was kept.
     *
     * @param sequence its line in the trail
     */
    public record Found(
            long sequence,
            Instant timestamp,
            String action,
            String actor,
            Map<String, String> context,
            String decision,
            String outcome) {}

    /** The newest that were asked for, the newest last. */
    public List<Found> search(AccountId account, AuditSearch search) {
        return record.search(account, search).stream().map(SearchAudit::found).toList();
    }

    /** A part of those that were asked for; the search's own limit does not count. */
    public List<Found> search(AccountId account, AuditSearch search, AuditPart part) {
        return record.search(account, search, part).stream()
                .map(SearchAudit::found)
                .toList();
    }

    /** How many were asked for, without the search's limit. */
    public long count(AccountId account, AuditSearch search) {
        return record.count(account, search);
    }

    private static Found found(AuditLine line) {
        JsonNode text = JSON.readTree(line.text());
        JsonNode fact = text.path("fact");
        Map<String, String> context = new LinkedHashMap<>();
        fact.path("context")
                .properties()
                .forEach(about -> context.put(about.getKey(), about.getValue().asString()));
        return new Found(
                line.sequence(),
                Instant.parse(text.path("at").asString()),
                text.path("kind").asString(),
                fact.path("actor").asString(),
                context,
                fact.path("decision").asString(),
                fact.path("outcome").asString());
    }
}
