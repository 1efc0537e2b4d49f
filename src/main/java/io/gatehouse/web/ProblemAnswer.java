package io.gatehouse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says what went wrong with a request to the API, as problem+json with a code and the request's id. */
public final class ProblemAnswer {

    private static final String CODE = "code";
    private static final String REQUEST = "requestId";

    private ProblemAnswer() {}

    /** From before a controller, where nothing else turns problems into answers. */
    public static void write(HttpServletResponse response, ProblemCode code, String detail) throws IOException {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("status", code.status().value());
        json.put("title", code.status().getReasonPhrase());
        json.put("detail", detail);
        json.put(CODE, code.word());
        RequestIds.current().ifPresent(id -> json.put(REQUEST, id));
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** For a controller's advice. */
    static ProblemDetail of(ProblemCode code, String detail) {
        return marked(ProblemDetail.forStatusAndDetail(code.status(), detail), code);
    }

    /** Adds what every problem has. */
    static ProblemDetail marked(ProblemDetail problem, ProblemCode code) {
        problem.setProperty(CODE, code.word());
        RequestIds.current().ifPresent(id -> problem.setProperty(REQUEST, id));
        return problem;
    }
}
