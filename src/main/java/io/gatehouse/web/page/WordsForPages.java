package io.gatehouse.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Keeps what was said for the next page from the cards of the page that is being left: they are fetched from the same
 * address, and one that was quicker took the words away.
 */
final class WordsForPages extends SessionFlashMapManager {

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return request.getParameter(Parts.PARAMETER) == null ? super.retrieveFlashMaps(request) : null;
    }
}
