/** Keeps derived figures up to date: which are due, which node computes them and when. Knows no formula. */
@ApplicationModule(allowedDependencies = {"base", "access", "ids"})
@NullMarked
package io.seatwise.derived;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
