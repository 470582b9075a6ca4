/** The operator's REST call. */
@NullMarked
package io.seatwise.access.api;

import org.jspecify.annotations.NullMarked;
