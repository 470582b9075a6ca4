/** The queue of the imports: what brings runs into it, and the jobs that work it off. */
@NullMarked
package io.seatwise.imports.queue;

import org.jspecify.annotations.NullMarked;
