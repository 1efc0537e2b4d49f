/** The emergency stop from any page: a plain form, its proof as a page. Nothing here needs a script. */
@NullMarked
package io.gatehouse.web.stop;

import org.jspecify.annotations.NullMarked;
