package io.gatehouse.cli;

import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Answers from the desk's database where no desk answers, says so, and says why it cannot. */
record ReadOffline(Surroundings surroundings) {

    <R extends OfflineRecord> DeskClient.Reply read(
            ClientOptions options,
            OfflineOption offline,
            Supplier<R> open,
            Function<R, String> question,
            Function<String, JsonNode> parse) {
        try (R record = open.get()) {
            String text = question.apply(record);
            String why = offline.isWanted() ? "" : "no desk answers at " + options.desk() + ": ";
            surroundings.err().println("source    " + why + "read from " + record.source() + "; nothing was changed");
            return new DeskClient.Reply.Answer(parse.apply(text), text);
        } catch (RecordUnreadable unreadable) {
            String reason = unreadable.reason();
            return offline.isWanted()
                    ? new DeskClient.Reply.NoRecord(reason)
                    : new DeskClient.Reply.NoDesk(DeskClient.noDesk(options.desk(), "connection refused")
                            + " Its database cannot be read instead: " + reason);
        } catch (IllegalArgumentException refused) {
            return new DeskClient.Reply.Refusal(400, String.valueOf(refused.getMessage()));
        }
    }
}
