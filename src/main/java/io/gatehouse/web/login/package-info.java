/**
 * Who may look at the desk: people with a {@link io.gatehouse.web.login.WebUser} name and password, and the
 * command line of the user who started it, by its {@link io.gatehouse.web.login.LocalToken}. No secret is
 * written to a log.
 */
@NullMarked
package io.gatehouse.web.login;

import org.jspecify.annotations.NullMarked;
