/** Training: playbooks, recommendations, the training team's board, campaigns, outcomes and reports. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: *",
            "access",
            "derived",
            "imports",
            "imports :: *",
            "exports",
            "customers",
            "licensing",
            "portfolio",
            "portfolio :: *",
            "adoption",
            "adoption :: *"
        })
@NullMarked
package io.seatwise.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
