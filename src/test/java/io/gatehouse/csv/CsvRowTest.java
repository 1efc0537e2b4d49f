package io.gatehouse.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {

    @Test
    void aValueWithACommaAQuoteOrALineEndIsQuoted() {
        assertThat(CsvRow.of(List.of("plain", "", "a, b", "\"so\" it is", "two\nlines", "two\rlines")))
                .isEqualTo("plain,,\"a, b\",\"\"\"so\"\" it is\",\"two\nlines\",\"two\rlines\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void wordsAreNeverAFormula(String words) {
        assertThat(CsvRow.words(words)).isEqualTo("'" + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seen by lee", "1=1", "'quoted'"})
    void otherWordsStayAsTheyAre(String words) {
        assertThat(CsvRow.words(words)).isEqualTo(words);
    }
}
