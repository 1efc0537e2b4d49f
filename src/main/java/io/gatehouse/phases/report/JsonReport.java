package io.gatehouse.phases.report;

import io.gatehouse.money.Money;
import io.gatehouse.money.Ratio;
import io.gatehouse.phases.CriterionAnswer;
import io.gatehouse.phases.GateVerdict;
import io.gatehouse.phases.PhaseTransition;
import io.gatehouse.phases.SessionRecord;
import io.gatehouse.phases.SizeChange;
import io.gatehouse.safety.Latch;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A report as one JSON object. What is not known, or not defined, is null and never a zero. */
final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    static String write(PhaseReport report) {
        ObjectNode json = NODES.objectNode()
                .put("account", report.account().value())
                .put("start", report.start().toString())
                .put("end", report.end().toString())
                .put("asOf", report.asOf().toString())
                .put("phase", report.phase().name())
                .put("operators", report.namesPeople() ? "named" : "redacted");
        json.set("totals", totals(report.totals()));
        json.set("sessions", all(report.sessions(), JsonReport::session));
        json.set("transitions", all(report.transitions(), JsonReport::transition));
        json.set("sizes", all(report.sizes(), JsonReport::size));
        json.set("halts", all(report.halts(), JsonReport::halt));
        json.set("readiness", report.readiness().map(JsonReport::readiness).orElseGet(NODES::nullNode));
        return JSON.writeValueAsString(json) + "\n";
    }

    private static <T> ArrayNode all(Collection<T> rows, Function<T, JsonNode> row) {
        ArrayNode array = NODES.arrayNode();
        rows.forEach(each -> array.add(row.apply(each)));
        return array;
    }

    private static JsonNode totals(PhaseTotals totals) {
        ObjectNode json = NODES.objectNode()
                .put("sessions", totals.sessions())
                .put("profitableSessions", totals.profitable())
                .put("trades", totals.entered())
                .put("closed", totals.closed())
                .put("wins", totals.results().wins())
                .put("losses", totals.results().losses())
                .put("pnl", totals.pnl().toString())
                .put("breakerTrips", totals.breakerTrips());
        put(json, "winRate", totals.results().winRate().map(Ratio::toString));
        put(json, "riskReward", totals.results().profitFactor().map(Ratio::toString));
        put(json, "equityBefore", totals.equityBefore().map(Money::toString));
        put(json, "equityAfter", totals.equityAfter().map(Money::toString));
        put(json, "smallestSize", totals.smallest().map(Money::toString));
        put(json, "largestSize", totals.largest().map(Money::toString));
        return json;
    }

    private static JsonNode session(SessionRecord session) {
        ObjectNode json = NODES.objectNode()
                .put("session", session.session().toString())
                .put("phase", session.phase().name())
                .put("trades", session.entered())
                .put("closed", session.closed())
                .put("wins", session.wins())
                .put("losses", session.losses())
                .put("pnl", session.pnl().toString())
                .put("netLiquidation", session.netLiquidation().toString())
                .put("breakerTrips", session.breakerTrips())
                .put("signals", session.signals())
                .put("at", session.at().toString());
        put(json, "winRate", session.winRate().map(Ratio::toString));
        put(json, "riskReward", session.riskReward().map(Ratio::toString));
        ArrayNode sizes = json.putArray("positionSizes");
        session.positionSizes().forEach(size -> sizes.add(size.toString()));
        return json;
    }

    private static JsonNode transition(PhaseTransition move) {
        ObjectNode json = NODES.objectNode()
                .put("id", move.id())
                .put("at", move.at().toString())
                .put("session", move.session().toString())
                .put("kind", move.kind().name())
                .put("from", move.from().name())
                .put("to", move.to().name())
                .put("trigger", move.trigger())
                .put("reason", move.reason())
                .put("requestedBy", move.people().requestedBy());
        put(json, "approvedBy", move.people().approvedBy());
        put(json, "evidence", move.evidence());
        return json;
    }

    private static JsonNode size(SizeChange change) {
        ObjectNode json = NODES.objectNode()
                .put("at", change.at().toString())
                .put("session", change.session().toString())
                .put("phase", change.phase().name())
                .put("kind", change.kind().name())
                .put("reason", change.justification());
        put(json, "from", change.from().map(Money::toString));
        put(json, "to", change.to().map(Money::toString));
        return json;
    }

    private static JsonNode halt(Latch halt) {
        ObjectNode json = NODES.objectNode()
                .put("id", halt.id())
                .put("at", halt.at().toString())
                .put("session", halt.session().toString())
                .put("reason", halt.reason());
        put(json, "acknowledgedAt", halt.acknowledged().map(by -> by.at().toString()));
        put(json, "acknowledgedBy", halt.acknowledged().map(Latch.Acknowledgement::person));
        put(json, "words", halt.acknowledged().map(Latch.Acknowledgement::words));
        return json;
    }

    private static JsonNode readiness(GateVerdict gate) {
        ObjectNode json = NODES.objectNode()
                .put("from", gate.from().name())
                .put("to", gate.to().name())
                .put("verdict", gate.verdict().name());
        json.set("criteria", all(gate.answers(), JsonReport::criterion));
        return json;
    }

    private static JsonNode criterion(CriterionAnswer answer) {
        return NODES.objectNode()
                .put("name", answer.name())
                .put("verdict", answer.verdict().name())
                .put("value", answer.value())
                .put("threshold", answer.threshold())
                .put("sample", answer.sample())
                .put("explanation", answer.explanation());
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresentOrElse(present -> json.put(name, present), () -> json.putNull(name));
    }
}
