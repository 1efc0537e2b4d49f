package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

class ProblemCodeTest {

    @Test
    void aStatusHasOneGeneralCode() {
        assertThat(ProblemCode.of(HttpStatus.CONFLICT)).isEqualTo(ProblemCode.REFUSED);
        assertThat(ProblemCode.of(HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo(ProblemCode.INVALID_FORM);
        assertThat(ProblemCode.of(HttpStatus.BAD_REQUEST)).isEqualTo(ProblemCode.BAD_REQUEST);
        assertThat(ProblemCode.of(HttpStatusCode.valueOf(418))).isEqualTo(ProblemCode.BAD_REQUEST);
        assertThat(ProblemCode.of(HttpStatusCode.valueOf(502))).isEqualTo(ProblemCode.FAILED);
    }

    @Test
    void wordsAreForProgramsAndMeaningsForPeople() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::word))
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z-]+"));
        assertThat(ProblemCode.GONE.meaning()).isNotBlank();
    }
}
