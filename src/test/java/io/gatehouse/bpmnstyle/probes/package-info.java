/** Java beside the process files that prove the style's rules. */
@NullMarked
package io.gatehouse.bpmnstyle.probes;

import org.jspecify.annotations.NullMarked;
