package io.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

class WordsForPagesTest {

    private static final String INBOX = "/accounts/paper/inbox";

    private final WordsForPages words = new WordsForPages();
    private final MockHttpSession session = new MockHttpSession();

    private MockHttpServletRequest get() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", INBOX);
        request.setSession(session);
        return request;
    }

    @Test
    void aCardOfThePageThatIsBeingLeftLeavesTheWordsToTheNextPage() {
        FlashMap said = new FlashMap();
        said.put("notice", "Decided");
        said.setTargetRequestPath(INBOX);
        words.saveOutputFlashMap(said, get(), new MockHttpServletResponse());
        MockHttpServletRequest card = get();
        card.setParameter("part", "list");

        assertThatObject(words.retrieveAndUpdate(card, new MockHttpServletResponse()))
                .isNull();
        assertThatObject(words.retrieveAndUpdate(get(), new MockHttpServletResponse()))
                .isEqualTo(said);
        assertThatObject(words.retrieveAndUpdate(get(), new MockHttpServletResponse()))
                .as("said once")
                .isNull();
    }

    @Test
    void aFormThatIsShownAgainIsAPageElsewhere() {
        MockHttpServletRequest post = new MockHttpServletRequest("POST", INBOX + "/7/decision");
        post.setAttribute(Frame.ADDRESS, INBOX + "?filter=mine&task=7");

        assertThat(Address.of(post).here()).isEqualTo(INBOX + "?filter=mine&task=7");
    }
}
