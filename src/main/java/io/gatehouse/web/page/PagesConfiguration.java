package io.gatehouse.web.page;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every page be fetched in parts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PagesConfiguration implements WebMvcConfigurer {

    // By the name under which the dispatcher looks for it.
    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager wordsForPages() {
        return new WordsForPages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Parts()).addPathPatterns("/accounts/**");
    }
}
