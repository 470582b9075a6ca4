/** Scores: the Adoption Score and its schemes, the product adoption score, benchmarks, usage analytics, groups. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "base :: *",
            "access",
            "derived",
            "imports",
            "imports :: *",
            "exports",
            "customers",
            "customers :: fact",
            "licensing",
            "licensing :: *",
            "portfolio",
            "portfolio :: *"
        })
@NullMarked
package io.seatwise.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
