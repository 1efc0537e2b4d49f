package io.gatehouse.safety;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the desk looks for a stop.
 *
 * @param stopFolder a folder that the desk and the host's operators may write into; a desk that starts makes it
 */
@ConfigurationProperties("gatehouse.safety")
record SafetySettings(@DefaultValue("data/desk/stop") Path stopFolder) {}
