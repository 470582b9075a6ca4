/** The refusal of files about single people. */
@NullMarked
package io.seatwise.imports.personal;

import org.jspecify.annotations.NullMarked;
