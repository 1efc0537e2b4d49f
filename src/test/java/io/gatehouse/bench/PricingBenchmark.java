package io.gatehouse.bench;

import io.gatehouse.instrument.Right;
import io.gatehouse.pricing.BlackScholes;
import io.gatehouse.pricing.Greeks;
import io.gatehouse.pricing.ImpliedVolatility;
import java.util.Collection;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Time for one option at a time, over 1,024 different options so that no branch can be learnt by heart. The anchor is
 * the textbook price with the normal distribution of commons-math, measured in the same run: quote the ratio, for
 * absolute figures move with the load of the machine.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
// Many windows shorter than a time slice: the median forgets those in which somebody else had the processor.
@Measurement(iterations = 1000, time = 2, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PricingBenchmark {
    private static final int OPTIONS = 1024;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private record Option(
            Right right,
            double spot,
            double strike,
            double years,
            double rate,
            double dividendYield,
            double volatility) {}

    /** wheel: puts of 5 to 14 days, 12 to 22 % out of the money. chain: both rights, all strikes, up to two years. */
    @Param({"wheel", "chain"})
    public String options = "";

    private final Option[] drawn = new Option[OPTIONS];
    private final double[] prices = new double[OPTIONS];
    private int next;

    /** Draws the options and prices them for the way back. */
    @Setup
    public void draw() {
        Random random = new Random(7);
        for (int i = 0; i < OPTIONS; i++) {
            Option o = "wheel".equals(options) ? wheelPut(random) : chainOption(random);
            drawn[i] = o;
            prices[i] = BlackScholes.price(o.right, o.spot, o.strike, o.years, o.rate, o.dividendYield, o.volatility);
        }
    }

    /** The price alone. */
    @Benchmark
    public double price() {
        Option o = drawn[advance()];
        return BlackScholes.price(o.right, o.spot, o.strike, o.years, o.rate, o.dividendYield, o.volatility);
    }

    /** The price and all five greeks. */
    @Benchmark
    public Greeks priceAndGreeks() {
        Option o = drawn[advance()];
        return BlackScholes.greeks(o.right, o.spot, o.strike, o.years, o.rate, o.dividendYield, o.volatility);
    }

    /** The volatility from the price. */
    @Benchmark
    public ImpliedVolatility impliedVolatility() {
        int i = advance();
        Option o = drawn[i];
        return ImpliedVolatility.of(o.right, o.spot, o.strike, o.years, o.rate, o.dividendYield, prices[i]);
    }

    /** The anchor: the price alone, by the textbook formula. */
    @Benchmark
    public double commonsMathPrice() {
        Option o = drawn[advance()];
        double deviation = o.volatility * Math.sqrt(o.years);
        double d1 = (Math.log(o.spot / o.strike) + (o.rate - o.dividendYield) * o.years) / deviation + deviation / 2;
        int sign = o.right == Right.CALL ? 1 : -1;
        return sign * o.spot * Math.exp(-o.dividendYield * o.years) * NORMAL.cumulativeProbability(sign * d1)
                - sign * o.strike * Math.exp(-o.rate * o.years) * NORMAL.cumulativeProbability(sign * (d1 - deviation));
    }

    private int advance() {
        next = (next + 1) & (OPTIONS - 1);
        return next;
    }

    private static Option wheelPut(Random random) {
        double spot = between(random, 15, 150);
        return new Option(
                Right.PUT,
                spot,
                spot * between(random, 0.78, 0.88),
                (5 + random.nextInt(10)) / 365.0,
                between(random, 0, 0.055),
                random.nextBoolean() ? 0 : between(random, 0, 0.03),
                between(random, 0.25, 1.2));
    }

    private static Option chainOption(Random random) {
        double spot = between(random, 10, 600);
        return new Option(
                random.nextBoolean() ? Right.PUT : Right.CALL,
                spot,
                spot * between(random, 0.7, 1.35),
                (1 + random.nextInt(730)) / 365.0,
                between(random, -0.005, 0.06),
                random.nextBoolean() ? 0 : between(random, 0, 0.04),
                between(random, 0.1, 1));
    }

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Runs all of it and prints one line per figure: about a minute. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PricingBenchmark.class.getName() + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        System.out.printf(
                Locale.ROOT,
                "pricing: nanoseconds an option, one at a time over %,d options, one thread, Java %s, %d processors;"
                        + " median and best tenth of 1,000 windows of 2 ms, anchor = commonsMathPrice%n",
                OPTIONS,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        for (RunResult result : results) {
            double median = percentile(result, 50);
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %-6s %7.1f ns  best tenth %7.1f ns  anchor / this = %.1f%n",
                    result.getPrimaryResult().getLabel(),
                    result.getParams().getParam("options"),
                    median,
                    percentile(result, 10),
                    percentile(anchor(results, result), 50) / median);
        }
    }

    private static double percentile(RunResult result, double rank) {
        return result.getPrimaryResult().getStatistics().getPercentile(rank);
    }

    private static RunResult anchor(Collection<RunResult> results, RunResult of) {
        String options = of.getParams().getParam("options");
        return results.stream()
                .filter(r -> r.getPrimaryResult().getLabel().equals("commonsMathPrice"))
                .filter(r -> r.getParams().getParam("options").equals(options))
                .findFirst()
                .orElseThrow();
    }
}
