package io.gatehouse.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.money.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every contract is read back from its texts; a failure names its seed and case. */
class OptionContractProperties {

    private static final int CASES = 5_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260102})
    void isReadBackFromItsCode(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            OptionContract contract = aContract(random, random.nextBoolean() ? aTicker(random) : aClassShare(random));

            assertThat(contract.code().length()).as("seed %d case %d", seed, i).isBetween(16, 23);
            assertThat(Instrument.ofCode(contract.code()))
                    .as("seed %d case %d: %s", seed, i, contract.code())
                    .isEqualTo(contract);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20260102})
    void isReadBackFromItsOccSymbol(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            OptionContract contract = aContract(random, aTicker(random));

            assertThat(OptionContract.ofOccSymbol(contract.occSymbol()))
                    .as("seed %d case %d: %s", seed, i, contract.occSymbol())
                    .isEqualTo(contract);
        }
    }

    private static OptionContract aContract(Random random, String ticker) {
        return new OptionContract(
                new Symbol(ticker),
                LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_525)),
                new Price(BigDecimal.valueOf(1L + random.nextInt(99_999_999), 3)),
                random.nextBoolean() ? Right.PUT : Right.CALL);
    }

    // A leading E keeps clear of the known roots of class shares.
    private static String aTicker(Random random) {
        StringBuilder ticker = new StringBuilder("E");
        int more = random.nextInt(6);
        for (int i = 0; i < more; i++) {
            ticker.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".charAt(random.nextInt(36)));
        }
        return ticker.toString();
    }

    private static String aClassShare(Random random) {
        return aTicker(random) + "." + (char) ('A' + random.nextInt(26));
    }
}
