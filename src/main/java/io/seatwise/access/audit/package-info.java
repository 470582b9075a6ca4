/** The audit trail in the database. */
@NamedInterface("audit")
@NullMarked
package io.seatwise.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
