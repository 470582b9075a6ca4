/** The supporting metrics of a category: figures of whole organisations beside the score that never change its points. */
@NullMarked
package io.seatwise.adoption.supporting;

import org.jspecify.annotations.NullMarked;
