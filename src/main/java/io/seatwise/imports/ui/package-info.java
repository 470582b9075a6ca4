/** The imports screen; the links to templates are for other screens, too. */
@NamedInterface("ui")
@NullMarked
package io.seatwise.imports.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
