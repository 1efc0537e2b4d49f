package io.gatehouse.web.live;

import io.gatehouse.web.page.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page, before anything is read for it, the last look that it is no older than. */
@ControllerAdvice(annotations = Page.class)
@ConditionalOnWebApplication
class Looked {

    private final LiveStream stream;

    Looked(LiveStream stream) {
        this.stream = stream;
    }

    @ModelAttribute("look")
    Look look() {
        return stream.last();
    }
}
