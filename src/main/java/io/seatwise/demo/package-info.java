/** The seeded demo portfolio. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "imports",
            "customers",
            "licensing",
            "portfolio",
            "adoption :: privacy",
<<<<<<< HEAD
            "training :: triage"
=======
            "training :: campaign"
>>>>>>> 3c1ef7d (Let campaigns be planned, approved, handed over and looked at on screen; a customer can want none)
        })
@NullMarked
package io.seatwise.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
