/** The one door without a login: a text message with the words STOP TRADING, signed by the provider. Off by default. */
@NullMarked
package io.gatehouse.web.sms;

import org.jspecify.annotations.NullMarked;
