/**
 * Lists as pages show them: {@link io.gatehouse.web.lists.Columns} says what a list is ordered by,
 * {@link io.gatehouse.web.lists.Asked} which part of it an address asks for, {@link io.gatehouse.web.lists.Listed} is
 * what a template shows, and {@link io.gatehouse.web.lists.Csv} is the same as a file.
 */
@NullMarked
package io.gatehouse.web.lists;

import org.jspecify.annotations.NullMarked;
