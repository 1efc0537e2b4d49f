package io.gatehouse.web.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The web edge's settings.
 *
 * @param newPasswords whether this start forgets the stored logins and makes new ones
 */
@ConfigurationProperties("gatehouse.web")
public record WebSettings(@DefaultValue("false") boolean newPasswords) {}
