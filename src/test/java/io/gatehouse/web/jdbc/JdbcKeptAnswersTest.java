package io.gatehouse.web.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.DatabaseTest;
import io.gatehouse.TestDatabase;
import io.gatehouse.web.api.KeptAnswers;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JdbcKeptAnswersTest {

    private static final Instant AT = Instant.parse("2026-01-05T12:00:00Z");
    private static final KeptAnswers.Key KEY = new KeptAnswers.Key("ann", "k-1");
    private static final KeptAnswers.Kept ANSWER = new KeptAnswers.Kept(200, "application/json", "{\"a\":1}");

    private final JdbcKeptAnswers answers =
            new JdbcKeptAnswers(TestDatabase.of("web").jdbc());

    @BeforeEach
    void nothingIsKept() {
        answers.forgetBefore(AT.plusSeconds(3_600));
    }

    @Test
    void aKeyIsBegunOnceByEachPerson() {
        assertThat(answers.begin(KEY, "h1", AT)).isTrue();
        assertThat(answers.begin(KEY, "h2", AT)).isFalse();
        assertThat(answers.begin(new KeptAnswers.Key("bob", "k-1"), "h2", AT)).isTrue();

        assertThat(answers.find(KEY)).contains(new KeptAnswers.Begun("h1", Optional.empty()));
    }

    @Test
    void keepsTheAnswerOfAKey() {
        answers.begin(KEY, "h1", AT);

        answers.keep(KEY, ANSWER);

        assertThat(answers.find(KEY)).contains(new KeptAnswers.Begun("h1", Optional.of(ANSWER)));
    }

    @Test
    void forgetsWhatWasNotCarriedOutAndWhatIsOld() {
        answers.begin(KEY, "h1", AT);
        answers.forget(KEY);
        assertThat(answers.find(KEY)).isEmpty();

        answers.begin(KEY, "h1", AT);
        answers.forgetBefore(AT);
        assertThat(answers.find(KEY)).isPresent();
        answers.forgetBefore(AT.plusSeconds(1));
        assertThat(answers.find(KEY)).isEmpty();
    }
}
