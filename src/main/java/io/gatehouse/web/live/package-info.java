/**
 * Tells open pages that something changed: a topic and nothing else, so that every figure is fetched with the rights
 * of who looks. {@link io.gatehouse.web.live.Topic} lists the topics, {@code ReadPulse} says when one changed.
 */
@NullMarked
package io.gatehouse.web.live;

import org.jspecify.annotations.NullMarked;
