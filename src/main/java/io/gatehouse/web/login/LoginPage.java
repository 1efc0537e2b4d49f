package io.gatehouse.web.login;

import io.gatehouse.web.page.Theme;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where a person logs in. */
@Controller
@ConditionalOnWebApplication
class LoginPage {

    @GetMapping("/login")
    String login(@CookieValue("theme") Optional<String> theme, Model model) {
        model.addAttribute("theme", Theme.of(theme));
        return "login";
    }
}
