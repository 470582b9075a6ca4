/** Passwords and random secrets: how they are made, checked and hashed. */
@NullMarked
package io.seatwise.access.credentials;

import org.jspecify.annotations.NullMarked;
