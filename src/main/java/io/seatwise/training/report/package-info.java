/** Reports on training: in workbooks, as a plan of one page for a customer, as a weekly digest by e-mail. */
@NamedInterface("report")
@NullMarked
package io.seatwise.training.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
