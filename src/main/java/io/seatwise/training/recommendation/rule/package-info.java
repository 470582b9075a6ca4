/** The rules of recommendations: what they ask, how they run and how a partner changes them. */
@NamedInterface("recommendation-rule")
@NullMarked
package io.seatwise.training.recommendation.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
