/** Tables that people take away to a spreadsheet, a {@link io.gatehouse.csv.CsvRow} each line. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.gatehouse.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
