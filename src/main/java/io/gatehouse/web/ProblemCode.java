package io.gatehouse.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Why a request to the API was not carried out, for programs: a code means the same in every release. */
public enum ProblemCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "the request cannot be read, or a value of it is none"),
    KEY_NOT_TAKEN(HttpStatus.BAD_REQUEST, "an Idempotency-Key is malformed, or this command takes none"),
    LOGIN_NEEDED(HttpStatus.UNAUTHORIZED, "nobody is logged in, or name and password are wrong"),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED, "the API token is unknown, expired or revoked"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "this login, or this token's scopes, are not for that"),
    FORGED(HttpStatus.FORBIDDEN, "a change without the page's own token or the header X-Gatehouse-Client"),
    PASSWORD_NEEDED(
            HttpStatus.FORBIDDEN, "this puts more money at risk, and the session's password was entered too long ago"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "nothing of that name is here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "the address does not know the method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "there is no answer in a form that was asked for"),
    REFUSED(HttpStatus.CONFLICT, "understood, and refused by a rule of the desk; the detail says which"),
    KEY_IN_USE(HttpStatus.CONFLICT, "the first request with this Idempotency-Key has not been answered"),
    GONE(HttpStatus.GONE, "the task was decided by somebody else, or has ended"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the body is not JSON"),
    INVALID_FORM(HttpStatus.UNPROCESSABLE_CONTENT, "a field is missing or wrong; the detail says which"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "this Idempotency-Key was used for another request"),
    LOGIN_LOCKED(HttpStatus.TOO_MANY_REQUESTS, "too many wrong passwords; Retry-After says for how long"),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "the desk failed; the log has it under the request id"),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "this node does not run the accounts now, or the market does not answer; try again");

    private final HttpStatus status;
    private final String meaning;

    ProblemCode(HttpStatus status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    public HttpStatus status() {
        return status;
    }

    public String meaning() {
        return meaning;
    }

    /** As it stands in an answer, for example {@code not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The general one of a status; the Idempotency-Key and the login have their own. */
    static ProblemCode of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(code -> code.status.value() == status.value() && !code.isOfKeys())
                .findFirst()
                .orElse(status.is5xxServerError() ? FAILED : BAD_REQUEST);
    }

    private boolean isOfKeys() {
        return this == KEY_NOT_TAKEN || this == KEY_IN_USE || this == KEY_REUSED;
    }
}
