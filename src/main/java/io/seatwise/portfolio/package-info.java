/** One row a customer, rollups, trends and filters; the portfolio page and the customers grid. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "access",
            "branding",
            "access :: people",
            "derived",
            "imports",
            "imports :: *",
            "exports",
            "customers",
            "customers :: fact",
            "licensing",
            "licensing :: *"
        })
@NullMarked
package io.seatwise.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
