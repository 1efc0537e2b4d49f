/** What was recorded: days, the audit trail, and what the desk is set to. */
@NullMarked
package io.gatehouse.web.record;

import org.jspecify.annotations.NullMarked;
