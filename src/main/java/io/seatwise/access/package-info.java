/** Partners, people, roles, sign-in, tokens, the scope of every query, the audit. */
@ApplicationModule(allowedDependencies = {"base", "ids"})
@NullMarked
package io.seatwise.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
