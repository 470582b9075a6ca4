/** The pipeline of a run: recognise, check, apply, undo. */
@NullMarked
package io.seatwise.imports.pipeline;

import org.jspecify.annotations.NullMarked;
