package io.seatwise.adoption.benchmark;

import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Organisations that are alike, with their percentages of one category; any of them can be left out quickly. */
final class PeerGroup {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<BigDecimal> sorted = new ArrayList<>();
    private final Map<CustomerId, BigDecimal> byTenant = new HashMap<>();
    private final Map<CustomerId, PartnerId> partnerOf = new HashMap<>();
    private final Map<PartnerId, Integer> partners = new HashMap<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean inOrder;

    void add(CohortMember member, BigDecimal percent) {
        sorted.add(percent);
        byTenant.put(member.organisation().customer(), percent);
        partnerOf.put(member.organisation().customer(), member.organisation().partnerId());
        partners.merge(member.organisation().partnerId(), 1, Integer::sum);
        sum = sum.add(percent);
        inOrder = false;
    }

    int sizeWithout(CustomerId customer) {
        return sorted.size() - (byTenant.containsKey(customer) ? 1 : 0);
    }

    int partnersWithout(CustomerId customer) {
        PartnerId partner = partnerOf.get(customer);
        return partners.size() - (partner != null && partners.getOrDefault(partner, 0) == 1 ? 1 : 0);
    }

    /** In whole percent, half up. */
    int meanWithout(CustomerId customer) {
        BigDecimal own = byTenant.getOrDefault(customer, BigDecimal.ZERO);
        return sum.subtract(own)
                .divide(BigDecimal.valueOf(sizeWithout(customer)), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** In whole percent, half up; of an even number the middle between the two in the middle. */
    int medianWithout(CustomerId customer) {
        if (!inOrder) {
            Collections.sort(sorted);
            inOrder = true;
        }
        BigDecimal own = byTenant.get(customer);
        int skipped = own == null ? sorted.size() : Collections.binarySearch(sorted, own);
        int size = sizeWithout(customer);
        return at((size - 1) / 2, skipped)
                .add(at(size / 2, skipped))
                .divide(TWO, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private BigDecimal at(int position, int skipped) {
        return sorted.get(position < skipped ? position : position + 1);
    }
}
