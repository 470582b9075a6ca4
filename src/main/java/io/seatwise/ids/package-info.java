/** The ids of things that several modules name, a type for each kind of thing. */
@ApplicationModule(allowedDependencies = "base")
@NullMarked
package io.seatwise.ids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
