/** Products, subscriptions, daily positions; deployment, usage and the diagnosis of inflated figures. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "access",
            "derived",
            "imports",
            "imports :: *",
            "exports",
            "customers",
            "customers :: fact"
        })
@NullMarked
package io.seatwise.licensing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
