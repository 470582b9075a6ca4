/** Health, start-up checks and settings of the installation. */
@ApplicationModule(
        allowedDependencies = {"base", "access", "access :: partners", "access :: audit", "access :: audit-screens"})
@NullMarked
package io.seatwise.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
