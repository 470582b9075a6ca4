/** What is derived from facts: what is due, which node computes it and when. Knows no formula. */
@ApplicationModule(allowedDependencies = {"base", "access"})
@NullMarked
package io.seatwise.derived;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
