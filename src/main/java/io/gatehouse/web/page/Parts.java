package io.gatehouse.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a request for {@code part=name} with that fragment of the page alone, so that each page is one address and a
 * card is fetched in the state the page is in.
 */
final class Parts implements HandlerInterceptor {

    static final String PARAMETER = "part";

    /** What a page that asks for a part had in front of it, where that matters. */
    static final String SEEN = "seen";

    private static final Pattern NAME = Pattern.compile("[a-z]{1,20}");
    // What stands around the page is a part of every page.
    private static final Pattern OF_THE_FRAME = Pattern.compile("state|counts|failures");

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String part = request.getParameter(PARAMETER);
        if (part == null
                || page == null
                || page.getViewName() == null
                || !NAME.matcher(part).matches()) {
            return;
        }
        String template = OF_THE_FRAME.matcher(part).matches() ? "layout" : page.getViewName();
        if (!template.contains(":")) {
            page.setViewName(template + " :: " + part);
        }
    }
}
