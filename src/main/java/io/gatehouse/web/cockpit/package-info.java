/** The first page: are we fine, and what needs me? */
@NullMarked
package io.gatehouse.web.cockpit;

import org.jspecify.annotations.NullMarked;
