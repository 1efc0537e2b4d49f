package io.gatehouse.broker.simulator;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.gatehouse.execution.BrokerEvent;
import io.gatehouse.instrument.Instrument;
import io.gatehouse.instrument.OptionContract;
import io.gatehouse.instrument.Right;
import io.gatehouse.instrument.Stock;
import io.gatehouse.instrument.Symbol;
import io.gatehouse.ledger.AccountId;
import io.gatehouse.ledger.OrderRef;
import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Quantity;
import io.gatehouse.money.Ratio;
import java.time.LocalDate;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Entries as JSON: every value a text of its own, decimals included; what kind of fact it is under "is". */
final class JournalCodec {

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface NamedByType {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(values())
            .addMixIn(Step.class, NamedByType.class)
            .addMixIn(Change.class, NamedByType.class)
            .addMixIn(BrokerEvent.class, NamedByType.class)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    String write(Entry entry) {
        return MAPPER.writeValueAsString(entry);
    }

    /** @throws tools.jackson.core.JacksonException if the text is no entry */
    Entry read(String json) {
        return MAPPER.readValue(json, Entry.class);
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("values");
        asText(module, Money.class, Money::toString, Money::of);
        asText(module, Price.class, Price::toString, Price::of);
        asText(module, Ratio.class, Ratio::toString, Ratio::of);
        asText(module, Quantity.class, Quantity::toString, text -> Quantity.of(Long.parseLong(text)));
        asText(module, Symbol.class, Symbol::value, Symbol::new);
        asText(module, AccountId.class, AccountId::value, AccountId::new);
        asText(module, OrderRef.class, OrderRef::value, OrderRef::new);
        asText(module, Instrument.class, JournalCodec::text, JournalCodec::instrument);
        return module;
    }

    // Not the OCC symbol: BRK.B and BRKB have the same one.
    private static String text(Instrument instrument) {
        return instrument instanceof OptionContract option
                ? option.underlying() + " " + option.expiry() + " " + option.strike() + " " + option.right()
                : instrument.underlying().value();
    }

    private static Instrument instrument(String text) {
        String[] parts = text.split(" ", -1);
        return parts.length == 1
                ? new Stock(new Symbol(text))
                : new OptionContract(
                        new Symbol(parts[0]), LocalDate.parse(parts[1]), Price.of(parts[2]), Right.valueOf(parts[3]));
    }

    private static <T> void asText(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return read.apply(json.getString());
            }
        });
    }
}
