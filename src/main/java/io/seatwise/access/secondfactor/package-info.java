/** The second factor: codes of an authenticator app and recovery codes. */
@NullMarked
package io.seatwise.access.secondfactor;

import org.jspecify.annotations.NullMarked;
