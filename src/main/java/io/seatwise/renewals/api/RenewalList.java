package io.seatwise.renewals.api;

import io.seatwise.renewals.RenewalSum;
import java.util.List;

/** A page of renewals, with the sums of all that match. */
record RenewalList(long total, List<RenewalSum> sums, List<RenewalItem> items) {}
