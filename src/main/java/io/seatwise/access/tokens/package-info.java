/** Tokens for programs: who makes them, what they may do, and how a REST call is recognised by one. */
@NullMarked
package io.seatwise.access.tokens;

import org.jspecify.annotations.NullMarked;
