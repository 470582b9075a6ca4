/** The pipeline that brings files in: recognise, check, apply, undo. It knows no kind of file; features declare theirs. */
@ApplicationModule(allowedDependencies = {"base", "ids", "access", "inbox"})
@NullMarked
package io.seatwise.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
