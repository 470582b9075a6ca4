/** The pipeline of a run: recognise, check, apply, undo, and the queue that works runs off. */
@NullMarked
package io.seatwise.imports.pipeline;

import org.jspecify.annotations.NullMarked;
