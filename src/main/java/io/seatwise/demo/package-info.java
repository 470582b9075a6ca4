/** The seeded demo portfolio. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "imports",
            "imports :: *",
            "customers",
            "licensing",
            "portfolio",
            "adoption :: privacy",
            "training :: triage",
            "training :: campaign"
        })
@NullMarked
package io.seatwise.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
