package io.gatehouse.web.login;

import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * One way into the desk.
 *
 * @param path as Spring reads patterns; for an endpoint of the API the very one it is mapped to
 * @param scope what an API token has to be for; empty where none is let in, whoever owns it
 */
record Door(HttpMethod method, String path, Who who, Optional<TokenScope> scope) {

    static Door get(String path, Who who) {
        return new Door(HttpMethod.GET, path, who, Optional.empty());
    }

    static Door post(String path, Who who) {
        return new Door(HttpMethod.POST, path, who, Optional.empty());
    }

    static Door delete(String path, Who who) {
        return new Door(HttpMethod.DELETE, path, who, Optional.empty());
    }

    /** The same, for API tokens too that are for this. */
    Door orToken(TokenScope wanted) {
        return new Door(method, path, who, Optional.of(wanted));
    }

    /** Whether it opens: a token never opens more than its owner could, and only what it is for. */
    boolean admits(Visitor visitor) {
        if (who.withoutLogin()) {
            return true;
        }
        boolean known = visitor.commandLine()
                ? who.commandLine()
                : visitor.roles().stream().anyMatch(who::has);
        return known
                && visitor.token()
                        .map(scopes -> scope.filter(scopes::contains).isPresent())
                        .orElse(true);
    }
}
