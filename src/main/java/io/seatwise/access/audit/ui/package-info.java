/** The page {@code /audit} and the link that takes an audit as a file. */
@NamedInterface("audit-screens")
@NullMarked
package io.seatwise.access.audit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
