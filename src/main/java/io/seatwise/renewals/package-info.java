/** What happens at the end of a subscription's term, what has to be decided by when, and what it is worth. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "base :: *",
            "access",
            "branding",
            "access :: feeds",
            "access :: people",
            "inbox",
            "imports",
            "imports :: *",
            "exports",
            "customers",
            "derived",
            "licensing",
            "licensing :: *",
            "portfolio",
            "portfolio :: *"
        })
@NullMarked
package io.seatwise.renewals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
