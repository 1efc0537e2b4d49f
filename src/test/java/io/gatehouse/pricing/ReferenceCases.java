package io.gatehouse.pricing;

import io.gatehouse.instrument.Right;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Values computed with 80-digit arithmetic, from black_scholes_cases.csv beside this class. */
final class ReferenceCases {

    /**
     * One line of the file.
     *
     * @param implied the volatility that gives the price exactly, empty where the price hardly depends on it
     */
    record Reference(PricingCase terms, Greeks expected, OptionalDouble implied) {
        @Override
        public String toString() {
            return terms.toString();
        }
    }

    private ReferenceCases() {}

    static List<Reference> all() {
        return lines().filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(ReferenceCases::parse)
                .toList();
    }

    private static Stream<String> lines() {
        try (InputStream file =
                Objects.requireNonNull(ReferenceCases.class.getResourceAsStream("black_scholes_cases.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reference parse(String line) {
        String[] f = line.split(",", -1);
        double[] n = new double[12];
        for (int i = 2; i < 14; i++) {
            n[i - 2] = Double.parseDouble(f[i]);
        }
        PricingCase terms = new PricingCase(f[0], Right.valueOf(f[1]), n[0], n[1], n[2], n[3], n[4], n[5]);
        Greeks expected = new Greeks(n[6], n[7], n[8], n[9], n[10], n[11]);
        OptionalDouble implied =
                f[14].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(f[14]));
        return new Reference(terms, expected, implied);
    }
}
