/** Peer benchmarks: whom a customer is compared with, and the pool of the installation that a partner may join. */
@NamedInterface("benchmark")
@NullMarked
package io.seatwise.adoption.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
