package io.gatehouse.cli;

import picocli.CommandLine.Option;

/** What every command has in common that a person answers for by name. */
final class LoginOptions {

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "Who says so: a login of the desk.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String user;

    /** With the password from GATEHOUSE_PASSWORD or the terminal. */
    DeskClient.Login login(Surroundings surroundings) {
        String password = surroundings
                .password()
                .get()
                .orElseThrow(() -> new UsageError(
                        "a password is needed for --user " + user + ": set GATEHOUSE_PASSWORD, or run in a terminal"));
        return new DeskClient.Login(user, password);
    }
}
