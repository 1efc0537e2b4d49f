/**
 * What every page has in common: the {@link io.gatehouse.web.page.Frame} around it, how figures and times read
 * ({@link io.gatehouse.web.page.Shown}), and that any part of a page can be fetched alone at the page's own address.
 */
@NullMarked
package io.gatehouse.web.page;

import org.jspecify.annotations.NullMarked;
