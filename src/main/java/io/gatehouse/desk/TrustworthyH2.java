package io.gatehouse.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Opens an H2 so that it keeps no results, wherever its address comes from. With results kept, which is its default,
 * H2 2.4 answers an {@code EXISTS} as it was before the second change the same transaction made to the table. The
 * statements are kept by the pool; kept by H2 as well they would only cost (docs/performance.md).
 */
@Component
public final class TrustworthyH2 implements BeanPostProcessor {

    private static final String H2 = "jdbc:h2:";

    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("OPTIMIZE_REUSE_RESULTS", "FALSE");
        OPTIONS.put("QUERY_CACHE_SIZE", "0");
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSourceProperties source && source.getUrl() != null) {
            source.setUrl(url(source.getUrl()));
        }
        return bean;
    }

    /**
     * The address with both options; that of another database as it is.
     *
     * @throws IllegalArgumentException if it wants one of them otherwise
     */
    public static String url(String url) {
        if (!url.toLowerCase(Locale.ROOT).startsWith(H2)) {
            return url;
        }
        String all = url.toUpperCase(Locale.ROOT) + ";";
        StringBuilder complete = new StringBuilder(url);
        OPTIONS.forEach((option, value) -> {
            if (!all.contains(";" + option + "=")) {
                complete.append(';').append(option).append('=').append(value);
            } else if (!all.contains(";" + option + "=" + value + ";")) {
                throw new IllegalArgumentException("spring.datasource.url: " + option + " has to be " + value
                        + " for H2, or it may answer from before the change it was just told; have " + url
                        + ". Leave the option out.");
            }
        });
        return complete.toString();
    }
}
