/** The imports screen. */
@NullMarked
package io.seatwise.imports.ui;

import org.jspecify.annotations.NullMarked;
