/** The seeded demo portfolio. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "access",
            "access :: partners",
            "imports",
            "imports :: *",
            "customers",
            "licensing",
            "licensing :: *",
            "portfolio",
            "portfolio :: first-steps",
            "adoption",
            "adoption :: privacy",
            "adoption :: score",
            "training :: triage",
            "training :: campaign",
            "training :: campaign-plan"
        })
@NullMarked
package io.seatwise.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
