/** Smoke tests with Vaadin TestBench against a running demo ({@code ./seatwise run}); only where there is a licence. */
package io.seatwise.testbench;
