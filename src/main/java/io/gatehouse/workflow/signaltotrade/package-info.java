/** An approved signal's way to a trade as a process: contract, tasks, process. */
@NamedInterface("signaltotrade")
@NullMarked
package io.gatehouse.workflow.signaltotrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
