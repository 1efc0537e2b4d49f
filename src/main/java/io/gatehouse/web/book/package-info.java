/** What is held and what was signalled: positions with what ends them, signals with where they ended. */
@NullMarked
package io.gatehouse.web.book;

import org.jspecify.annotations.NullMarked;
