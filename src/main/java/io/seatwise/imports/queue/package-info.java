/** The queue of imports: adds and removes runs, and holds the jobs that work them off. */
@NullMarked
package io.seatwise.imports.queue;

import org.jspecify.annotations.NullMarked;
