/** The pages in a real browser, in front of a whole desk. */
@NullMarked
package io.gatehouse.web.ui;

import org.jspecify.annotations.NullMarked;
