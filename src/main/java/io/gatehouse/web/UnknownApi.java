package io.gatehouse.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for every address below {@code /api} that nothing else answers for. */
@RestController
@Hidden
@ConditionalOnWebApplication
class UnknownApi {

    @GetMapping("/api/**")
    Object nothing(HttpServletRequest request) {
        throw new UnknownResource("nothing is at " + request.getRequestURI() + "; /api describes what there is");
    }
}
