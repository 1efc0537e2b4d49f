/** What the written pages claim, checked against the product. */
@NullMarked
package io.gatehouse.documentation;

import org.jspecify.annotations.NullMarked;
