/** How a partner looks to its customers: logo, accent and footer. */
@ApplicationModule(allowedDependencies = {"base", "base :: *", "access"})
@NullMarked
package io.seatwise.branding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
