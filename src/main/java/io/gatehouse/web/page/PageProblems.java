package io.gatehouse.web.page;

import io.gatehouse.web.Mistyped;
import io.gatehouse.web.UnknownResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page of its own what was wrong with the address of a page. */
@ControllerAdvice(annotations = Page.class)
@ConditionalOnWebApplication
class PageProblems {

    @ExceptionHandler
    ModelAndView unknown(UnknownResource problem) {
        return page(HttpStatus.NOT_FOUND, problem);
    }

    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException problem) {
        return page(HttpStatus.BAD_REQUEST, Mistyped.words(problem));
    }

    /** What a domain value refuses says what, where, the value and what to do. */
    @ExceptionHandler
    ModelAndView refused(IllegalArgumentException problem) {
        return page(HttpStatus.BAD_REQUEST, problem);
    }

    private static ModelAndView page(HttpStatus status, RuntimeException problem) {
        return page(status, String.valueOf(problem.getMessage()));
    }

    private static ModelAndView page(HttpStatus status, String words) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("error", status.getReasonPhrase());
        page.addObject("words", words);
        return page;
    }
}
