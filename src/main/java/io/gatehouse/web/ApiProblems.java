package io.gatehouse.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong with a request to the API, as problem+json with a {@link ProblemCode}. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ProblemDetail unknown(UnknownResource problem) {
        return ProblemAnswer.of(ProblemCode.NOT_FOUND, String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail declined(Declined problem) {
        return ProblemAnswer.marked(
                ProblemDetail.forStatusAndDetail(problem.status(), problem.getMessage()), problem.code());
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException problem) {
        return ProblemAnswer.of(ProblemCode.BAD_REQUEST, Mistyped.words(problem));
    }

    /** What a domain value or rule refuses says what, where, the value and what to do. */
    @ExceptionHandler
    ProblemDetail refused(IllegalArgumentException problem) {
        return ProblemAnswer.of(ProblemCode.BAD_REQUEST, String.valueOf(problem.getMessage()));
    }

    /** Our own fault: its words may name anything, so they go to the log, and the answer only says where to look. */
    @ExceptionHandler
    ProblemDetail failed(RuntimeException problem) {
        LOG.error("A request to the API failed", problem);
        return ProblemAnswer.of(ProblemCode.FAILED, "the desk failed; its log has why, under the request's id");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception problem, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(problem, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail detail) {
            ProblemAnswer.marked(detail, ProblemCode.of(status));
        }
        return answer;
    }
}
