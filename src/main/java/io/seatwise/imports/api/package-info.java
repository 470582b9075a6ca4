/** Imports over REST. */
@NullMarked
package io.seatwise.imports.api;

import org.jspecify.annotations.NullMarked;
