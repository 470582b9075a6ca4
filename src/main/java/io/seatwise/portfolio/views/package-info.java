/** Saved views of pages: what is filtered, sorted and shown, kept under a name by a person or for the team. */
@NamedInterface("views")
@NullMarked
package io.seatwise.portfolio.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
