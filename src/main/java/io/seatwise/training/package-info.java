/** Training: playbooks, recommendations, the training team's board, campaigns, outcomes and reports. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "base :: *",
            "access",
            "access :: people",
            "inbox",
            "branding",
            "derived",
            "imports",
            "imports :: *",
            "exports",
            "customers",
            "licensing",
            "licensing :: *",
            "portfolio",
            "portfolio :: *",
            "adoption",
            "adoption :: *",
            "renewals",
            "renewals :: *"
        })
@NullMarked
package io.seatwise.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
