/** Passkeys of people: added, named, removed, and used to sign in or to confirm a step. */
@NullMarked
package io.seatwise.access.passkeys;

import org.jspecify.annotations.NullMarked;
