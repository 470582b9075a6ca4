/** The sessions that a person has: listed, bounded in number, and ended by the person. */
@NullMarked
package io.seatwise.access.sessions;

import org.jspecify.annotations.NullMarked;
