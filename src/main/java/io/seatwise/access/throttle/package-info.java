/** The sign-in throttle: failures counted by account and network, and devices that are known. */
@NullMarked
package io.seatwise.access.throttle;

import org.jspecify.annotations.NullMarked;
