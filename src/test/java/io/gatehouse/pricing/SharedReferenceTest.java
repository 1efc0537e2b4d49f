package io.gatehouse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatehouse.instrument.Right;
import io.gatehouse.pricing.ImpliedVolatility.Refused;
import io.gatehouse.pricing.ImpliedVolatility.Solved;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the reference cases kept outside the repository; skipped where they are not at hand. */
class SharedReferenceTest {
    private static final Path FILE =
            Path.of(System.getProperty("gatehouse.shared", "../shared")).resolve("reference/bs_reference.json");

    @BeforeEach
    void theFileIsAtHand() {
        assumeTrue(
                Files.exists(FILE),
                "no reference cases at " + FILE.toAbsolutePath().normalize()
                        + "; set -Dgatehouse.shared=DIR to run this test");
    }

    @Test
    void pricesAndGreeksAgreeWithEveryCase() {
        List<String> differences = new ArrayList<>();
        for (JsonNode reference : cases("cases")) {
            Greeks have = terms(reference).greeks();
            differences.addAll(difference(reference, "price", have.price()));
            differences.addAll(difference(reference, "delta", have.delta()));
            differences.addAll(difference(reference, "gamma", have.gamma()));
            differences.addAll(difference(reference, "vega", have.vega()));
            differences.addAll(difference(reference, "theta", have.theta()));
            differences.addAll(difference(reference, "rho", have.rho()));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void impliedVolatilitiesAgreeWithEveryCase() {
        List<String> differences = new ArrayList<>();
        for (JsonNode reference : cases("cases")) {
            ImpliedVolatility answer = terms(reference).impliedBy(number(reference.get("expected"), "price"));
            double error = answer instanceof Solved solved
                    ? Math.abs(solved.volatility() - number(reference, "impliedVol"))
                    : Double.POSITIVE_INFINITY;
            if (error > number(reference, "ivAbsTol")) {
                differences.add(reference.get("id").asString() + ": " + answer);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void limitsAndRefusalsAgreeWithEveryEdgeCase() {
        for (JsonNode edge : cases("edgeCases")) {
            PricingCase terms = terms(edge);
            if (edge.has("price")) {
                assertThat(terms.impliedBy(number(edge, "price")))
                        .as(edge.toString())
                        .isInstanceOf(Refused.class);
            } else if (edge.get("expectedPrice").isNull()) {
                assertThatIllegalArgumentException().as(edge.toString()).isThrownBy(terms::price);
            } else {
                assertThat(terms.price()).as(edge.toString()).isEqualTo(number(edge, "expectedPrice"));
            }
        }
    }

    private static JsonNode cases(String field) {
        JsonNode found = JsonMapper.builder().build().readTree(FILE.toFile()).get(field);
        assertThat(found).as(field + " of " + FILE).isNotEmpty();
        return found;
    }

    private static PricingCase terms(JsonNode node) {
        return new PricingCase(
                node.get("id").asString(),
                Right.valueOf(node.get("type").asString()),
                number(node, "spot"),
                number(node, "strike"),
                number(node, "T"),
                number(node, "r"),
                number(node, "q"),
                node.path("sigma").asDouble(0));
    }

    private static double number(JsonNode node, String field) {
        return node.get(field).asDouble();
    }

    private static List<String> difference(JsonNode reference, String figure, double have) {
        double want = number(reference.get("expected"), figure);
        double tolerance = 1e-12 * Math.max(Math.max(1, Math.abs(want)), number(reference, "spot") * 1e-3);
        return Math.abs(have - want) <= tolerance
                ? List.of()
                : List.of(reference.get("id").asString() + ": " + figure + " " + have + ", want " + want);
    }
}
