package io.gatehouse.web.jdbc;

import io.gatehouse.TestDatabase;
import io.gatehouse.web.api.KeptAnswers;

/** The record of answers, for tests of what uses it. */
public final class OpenKeptAnswers {

    private OpenKeptAnswers() {}

    public static KeptAnswers of(TestDatabase database) {
        return new JdbcKeptAnswers(database.jdbc());
    }
}
