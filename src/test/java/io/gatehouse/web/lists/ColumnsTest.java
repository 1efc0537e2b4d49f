package io.gatehouse.web.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ColumnsTest {

    private static final List<String> WORDS =
            IntStream.range(0, 120).mapToObj(i -> String.format("w%03d", i)).toList();
    private static final Columns<String> COLUMNS = Columns.<String>by("word", "desc")
            .words("word", "Word", Comparator.naturalOrder())
            .figures("last", "Last", Comparator.comparing(word -> word.charAt(3)))
            .meaning("its last digit")
            .plain("Nothing");

    private static MockHttpServletRequest request(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/accounts/paper/words");
        request.setQueryString(query.isEmpty() ? null : query);
        Stream.of(query.split("&"))
                .filter(part -> part.contains("="))
                .forEach(part -> request.addParameter(
                        part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1)));
        return request;
    }

    private static Listed<String> listed(String query) {
        return COLUMNS.list(WORDS, COLUMNS.asked(request(query)));
    }

    @Test
    void aListComesInItsOwnOrderAndInParts() {
        Listed<String> first = listed("");

        assertThat(first.rows()).hasSize(50).startsWith("w119", "w118");
        assertThat(first.words()).isEqualTo("1–50 of 120");
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).isEqualTo("/accounts/paper/words?start=50");
        assertThat(first.isInParts()).isTrue();
    }

    @Test
    void everyLinkCarriesTheFilters() {
        Listed<String> second = listed("q=a%20b&part=rows&start=50&size=40&sort=last&order=asc");

        assertThat(second.words()).isEqualTo("51–90 of 120");
        assertThat(second.previous()).isEqualTo("/accounts/paper/words?q=a%20b&size=40&sort=last&order=asc&start=10");
        assertThat(second.next()).contains("q=a%20b", "size=40", "start=90").doesNotContain("part=");
        assertThat(second.csv())
                .startsWith("/accounts/paper/words.csv?q=a%20b&sort=last&order=asc")
                .doesNotContain("start", "size");
        assertThat(second.heads().get(0).address())
                .contains("q=a%20b", "sort=word", "order=asc")
                .doesNotContain("start");
        assertThat(second.kept()).containsEntry("sort", "last").containsEntry("order", "asc");
    }

    @Test
    void theHeadingOfTheOrderTurnsItRound() {
        Listed<String> ascending = listed("sort=last");

        assertThat(ascending.heads()).extracting(Listed.Head::sorted).containsExactly("", "ascending", "");
        assertThat(ascending.heads().get(1).address()).contains("sort=last&order=desc");
        assertThat(ascending.heads().get(1).title()).isEqualTo("its last digit");
        assertThat(ascending.heads().get(2).address()).isEmpty();
        assertThat(listed("sort=last&order=desc").heads().get(1).sorted()).isEqualTo("descending");
        assertThat(ascending.rows()).startsWith("w000", "w010");
    }

    @Test
    void oneOfSeveralListsHasParametersOfItsOwn() {
        Columns<String> ended =
                Columns.<String>of("ended", "word", "asc").words("word", "Word", Comparator.naturalOrder());
        Listed<String> list = ended.list(WORDS, ended.asked(request("start=70&sort=last&ended-start=100")));

        assertThat(list.words()).isEqualTo("101–120 of 120");
        assertThat(list.previous()).isEqualTo("/accounts/paper/words?start=70&sort=last&ended-start=50");
        assertThat(list.csv()).isEqualTo("/accounts/paper/words/ended.csv?start=70&sort=last");
        assertThat(list.heads().get(0).address()).contains("start=70", "ended-sort=word");
    }

    @Test
    void beyondItsEndTheWayLeadsBack() {
        Listed<String> beyond = listed("start=500");

        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.orElse("nothing yet").empty()).isEqualTo("There are only 120; this part begins after them.");
        assertThat(beyond.previous()).isEqualTo("/accounts/paper/words?start=100");
        assertThat(beyond.next()).isEmpty();
    }

    @Test
    void anEmptyListSaysWhatTheFilterLeftOut() {
        Listed<String> none = COLUMNS.list(List.of(), COLUMNS.asked(request("")));

        assertThat(none.isNothing()).isTrue();
        assertThat(none.orElse("Nothing yet.").empty()).isEqualTo("Nothing yet.");
        assertThat(none.orElse("Nothing yet.", "who “lee”", () -> 7).empty())
                .isEqualTo("Nothing fits who “lee”; without it there are 7.");
        assertThat(none.orElse("Nothing yet.", "who “lee”", () -> 0).empty()).isEqualTo("Nothing yet.");
        assertThat(none.csv()).isEqualTo("/accounts/paper/words.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sort=luck       | sort is one of [word, last]; have 'luck'
            order=upwards   | order is asc or desc; have 'upwards'
            start=-1        | start is 0 or more; have -1
            start=soon      | start is a whole number; have 'soon'
            size=0          | size is 1 to 1000; have 0
            size=1001       | size is 1 to 1000; have 1001
            size=9999999999 | size is a whole number; have '9999999999'
            """)
    void whatItCannotAnswerIsSaidWithWhatItCan(String query, String words) {
        assertThatThrownBy(() -> COLUMNS.asked(request(query)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(words);
    }

    @Test
    void whatIsNotKnownComesLast() {
        Comparator<Optional<Integer>> order = Columns.known(number -> number);

        assertThat(Stream.of(Optional.of(3), Optional.<Integer>empty(), Optional.of(1))
                        .sorted(order))
                .containsExactly(Optional.of(1), Optional.of(3), Optional.empty());
    }
}
