@NullMarked
package io.seatwise;

import org.jspecify.annotations.NullMarked;
