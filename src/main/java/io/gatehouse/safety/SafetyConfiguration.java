package io.gatehouse.safety;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What needs no database. */
@Configuration(proxyBeanMethods = false)
class SafetyConfiguration {

    @Bean
    StopFile stopFile(SafetySettings settings) {
        return StopFile.inFolderMade(settings.stopFolder());
    }
}
