/** Sign-in by password, sign-out, and sessions that end when a person's access changes. */
@NullMarked
package io.seatwise.access.signin;

import org.jspecify.annotations.NullMarked;
