/** The tables of reports. */
@NullMarked
package io.gatehouse.reports.jdbc;

import org.jspecify.annotations.NullMarked;
