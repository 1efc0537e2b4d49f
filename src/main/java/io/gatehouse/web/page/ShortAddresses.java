package io.gatehouse.web.page;

import io.gatehouse.desk.DeskView;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads an address without an account to the same page of the desk's first account. */
@Controller
@ConditionalOnWebApplication
class ShortAddresses {

    private final DeskView desk;

    ShortAddresses(DeskView desk) {
        this.desk = desk;
    }

    @GetMapping({
        "/",
        "/inbox",
        "/inbox/done",
        "/processes",
        "/positions",
        "/signals",
        "/risk",
        "/phases",
        "/learning",
        "/days",
        "/audit",
        "/settings",
        "/settings/about"
    })
    String lead(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return "redirect:/accounts/" + desk.accounts().get(0) + (path.equals("/") ? "" : path)
                + (query == null ? "" : "?" + query);
    }
}
