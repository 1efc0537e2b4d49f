package io.gatehouse.web.api;

import io.gatehouse.time.DeskClock;
import io.gatehouse.web.ProblemAnswer;
import io.gatehouse.web.ProblemCode;
import io.gatehouse.web.login.ApiToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries a command that comes with an {@code Idempotency-Key} out once: the same again gets the first one's answer,
 * also after a restart. An answer of 5xx is not kept, since nothing was done. A command that was cut off is not
 * carried out again, because nobody knows how far it came; whoever sent it looks, and takes another key.
 */
final class CarryOutOnce extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final String API = "/api/v1/";
    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final int FAILED = 500;

    private final KeptAnswers answers;
    private final DeskClock machine;

    /** @param machine the machine's time: a simulated day lasts seconds */
    CarryOutOnce(KeptAnswers answers, DeskClock machine) {
        this.answers = answers;
        this.machine = machine;
    }

    // Stopping twice changes nothing more, and must not wait for a database that may be gone.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getRequestURI().startsWith(API)
                || !COMMANDS.contains(request.getMethod())
                || request.getRequestURI().endsWith("/emergency-stop");
    }

    // A token's secret is shown once and an override's password is kept nowhere, not even as a hash.
    private static boolean holdsASecret(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API + "tokens")
                || request.getRequestURI().endsWith("/phase/override");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String word = request.getHeader(HEADER);
        if (holdsASecret(request)) {
            ProblemAnswer.write(
                    response,
                    ProblemCode.KEY_NOT_TAKEN,
                    "this command has a secret in it, which is not kept; send it without " + HEADER);
        } else if (!ALLOWED.matcher(word).matches()) {
            ProblemAnswer.write(
                    response,
                    ProblemCode.KEY_NOT_TAKEN,
                    HEADER + " is 1 to 64 letters, digits and . _ : -; have " + word.length() + " characters");
        } else {
            Optional<BodyRead> read = BodyRead.of(request);
            if (read.isEmpty()) {
                ProblemAnswer.write(
                        response,
                        ProblemCode.BAD_REQUEST,
                        "a command has a body of at most " + BodyRead.MOST + " bytes");
                return;
            }
            String person = Optional.ofNullable(request.getUserPrincipal())
                    .map(Principal::getName)
                    .orElse("");
            once(new KeptAnswers.Key(person, word), read.get(), response, chain);
        }
    }

    private void once(KeptAnswers.Key key, BodyRead request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String hash = ApiToken.hashOf(request.getMethod()
                + ' '
                + request.getRequestURI()
                + '?'
                + request.getQueryString()
                + '\n'
                + request.text());
        answers.forgetBefore(machine.now().minus(KEPT_FOR));
        if (answers.begin(key, hash, machine.now())) {
            carryOut(key, request, response, chain);
        } else {
            answerAgain(key, hash, response);
        }
    }

    private void carryOut(KeptAnswers.Key key, BodyRead request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper seen = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, seen);
            answered = seen.getStatus() < FAILED;
        } finally {
            if (answered) {
                answers.keep(
                        key,
                        new KeptAnswers.Kept(
                                seen.getStatus(),
                                Optional.ofNullable(seen.getContentType()).orElse(""),
                                new String(seen.getContentAsByteArray(), StandardCharsets.UTF_8)));
            } else {
                answers.forget(key);
            }
        }
        seen.copyBodyToResponse();
    }

    private void answerAgain(KeptAnswers.Key key, String hash, HttpServletResponse response) throws IOException {
        Optional<KeptAnswers.Begun> begun = answers.find(key);
        if (begun.filter(before -> !before.requestHash().equals(hash)).isPresent()) {
            ProblemAnswer.write(
                    response,
                    ProblemCode.KEY_REUSED,
                    "this " + HEADER + " was used for another request; a new command has a new key");
            return;
        }
        Optional<KeptAnswers.Kept> kept = begun.flatMap(KeptAnswers.Begun::answer);
        if (kept.isEmpty()) {
            ProblemAnswer.write(
                    response,
                    ProblemCode.KEY_IN_USE,
                    "the first request with this " + HEADER + " has not been answered: it is under way, or was cut"
                            + " off. Look at what it should have changed before sending it with another key");
            return;
        }
        response.setStatus(kept.get().status());
        if (!kept.get().mediaType().isEmpty()) {
            response.setContentType(kept.get().mediaType());
        }
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(kept.get().body().getBytes(StandardCharsets.UTF_8));
    }
}
