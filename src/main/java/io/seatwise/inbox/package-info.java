/** What waits for a person: features contribute items, the bell shows them. */
@ApplicationModule(allowedDependencies = {"base", "base :: *", "ids", "access"})
@NullMarked
package io.seatwise.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
