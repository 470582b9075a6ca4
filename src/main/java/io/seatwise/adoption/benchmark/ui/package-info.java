/** The page on which a partner joins or leaves the pool of benchmarks. */
@NullMarked
package io.seatwise.adoption.benchmark.ui;

import org.jspecify.annotations.NullMarked;
