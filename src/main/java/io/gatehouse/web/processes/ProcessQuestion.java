package io.gatehouse.web.processes;

import io.gatehouse.ledger.AccountId;
import io.gatehouse.web.page.Address;
import io.gatehouse.workflow.engine.Definition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What of a process is looked at; the address of its page carries all of it.
 *
 * @param words that ended instances are searched for
 * @param here where it was asked, with the orders of its lists
 */
record ProcessQuestion(AccountId account, Definition definition, Heat heat, String words, Address here) {

    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException if the words are too long */
    ProcessQuestion {
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a search has at most " + LONGEST + " characters; have " + words.length());
        }
    }

    static ProcessQuestion of(
            AccountId account, Definition definition, Heat heat, Optional<String> words, Address here) {
        return new ProcessQuestion(
                account, definition, heat, words.map(String::strip).orElse(""), here);
    }

    /** Of the process, without what is looked at. */
    String base() {
        return "/accounts/" + account + "/processes/" + definition.key();
    }

    String address() {
        return with(heat);
    }

    /** The same in another colour, and without what was opened or said. */
    String with(Heat other) {
        Map<String, String> changed = new LinkedHashMap<>();
        changed.put("v", Integer.toString(definition.version()));
        changed.put("heat", other.word());
        changed.put("retry", "");
        changed.put("fire", "");
        changed.put("said", "");
        return here.with(changed);
    }

    /** As it follows "Nothing fits"; empty text without a search. */
    String filter() {
        return words.isEmpty() ? "" : "words “" + words + "”";
    }
}
