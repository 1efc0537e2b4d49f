package io.gatehouse.web.processes;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.workflow.engine.Definition;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * What of a process is looked at; the address of its page carries all of it.
 *
 * @param words that ended instances are searched for
 * @param page of them, from 1
 */
record ProcessQuestion(AccountId account, Definition definition, Heat heat, String words, int page) {

    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException if there is no such page or the words are too long */
    ProcessQuestion {
        if (page < 1 || page > 100_000) {
            throw new IllegalArgumentException("page is 1 to 100,000; have " + page);
        }
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a search has at most " + LONGEST + " characters; have " + words.length());
        }
    }

    static ProcessQuestion of(AccountId account, Definition definition, Heat heat, Optional<String> words, int page) {
        return new ProcessQuestion(
                account, definition, heat, words.map(String::strip).orElse(""), page);
    }

    /** Of the process, without what is looked at. */
    String base() {
        return "/accounts/" + account + "/processes/" + definition.key();
    }

    String address() {
        return with(heat, page);
    }

    String with(Heat other, int otherPage) {
        return base() + "?v=" + definition.version() + "&heat=" + other.word()
                + (words.isEmpty() ? "" : "&q=" + encoded())
                + (otherPage == 1 ? "" : "&page=" + otherPage);
    }

    String csv() {
        return base() + "/finished.csv?v=" + definition.version() + (words.isEmpty() ? "" : "&q=" + encoded());
    }

    private String encoded() {
        return UriUtils.encode(words, StandardCharsets.UTF_8);
    }
}
