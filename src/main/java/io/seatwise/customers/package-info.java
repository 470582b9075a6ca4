/** Who the customers are, their tags, and who looks after them. */
@ApplicationModule(allowedDependencies = {"base", "ids", "access", "derived", "imports", "imports :: *", "exports"})
@NullMarked
package io.seatwise.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
