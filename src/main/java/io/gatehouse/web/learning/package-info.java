/** What the desk learns from what it did; it does not learn yet, and says so. */
@NullMarked
package io.gatehouse.web.learning;

import org.jspecify.annotations.NullMarked;
