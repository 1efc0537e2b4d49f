package io.gatehouse.phases;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.TradeId;
import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Evidence as canonical JSON: fields in the order of the records, decimals and ids as texts, instants in UTC. */
final class EvidenceJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            // A record's own components only; a question such as isWin() is no fact.
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .addModule(values())
            .build();

    private EvidenceJson() {}

    static String write(FrozenEvidence.Content content) {
        return JSON.writeValueAsString(content);
    }

    static FrozenEvidence.Content read(String text) {
        return JSON.readValue(text, FrozenEvidence.Content.class);
    }

    /** Every value of a record by its path: {@code exits.stop-multiple} as {@code exits.stopMultiple}. */
    static Map<String, String> flat(Object settings) {
        Map<String, String> values = new TreeMap<>();
        add(values, "", JSON.valueToTree(settings));
        return values;
    }

    private static void add(Map<String, String> values, String path, JsonNode node) {
        if (!node.isContainer()) {
            values.put(path, node.asString());
        }
        node.properties()
                .forEach(child ->
                        add(values, path.isEmpty() ? child.getKey() : path + "." + child.getKey(), child.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(values, path + "[" + i + "]", node.get(i));
        }
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("desk-values");
        text(module, Money.class, Money::toString, Money::of);
        text(module, Ratio.class, Ratio::toString, Ratio::of);
        text(module, AccountId.class, AccountId::value, AccountId::new);
        text(module, TradeId.class, TradeId::value, TradeId::parse);
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return read.apply(json.getString());
            }
        });
    }
}
