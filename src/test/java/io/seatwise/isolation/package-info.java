/** Two partners side by side: nothing of the one is ever found by the other. */
package io.seatwise.isolation;
