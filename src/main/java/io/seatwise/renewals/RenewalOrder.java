package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sort key with its direction. */
public record RenewalOrder(RenewalSort sort, boolean descending) {

    public static final RenewalOrder DEFAULT = new RenewalOrder(RenewalSort.DECIDE_BY, false);

    /**
     * Reads {@code atStake,desc}.
     *
     * @throws IllegalArgumentException for another key or direction
     */
    public static RenewalOrder parse(String text) {
        String[] parts = text.split(",", -1);
        String direction = parts.length == 1 ? "asc" : parts[1].strip().toLowerCase(Locale.ROOT);
        RenewalSort sort = RenewalSort.of(parts[0].strip()).orElse(null);
        if (sort == null || parts.length > 2 || !(direction.equals("asc") || direction.equals("desc"))) {
            throw new IllegalArgumentException("sort: a key and a direction such as decideBy,asc are expected; keys: "
                    + Arrays.stream(RenewalSort.values()).map(RenewalSort::key).collect(Collectors.joining(", ")));
        }
        return new RenewalOrder(sort, direction.equals("desc"));
    }

    /** @throws IllegalArgumentException for an order that would tell amounts to a reader who may not see them */
    public void check(PartnerScope scope) {
        if (sort.isMoney() && !scope.seesMoney()) {
            throw new IllegalArgumentException("sort: " + sort.key() + " needs the right to see money");
        }
    }

    public String parameter() {
        return sort.key() + (descending ? ",desc" : ",asc");
    }

    /** The end ascending is written so that an index answers it; its key stands for no end, which comes last. */
    String sql() {
        if (sort.isEnd()) {
            return descending ? "r.commitment_end desc nulls last" : sort.expression();
        }
        return "%s %s nulls last".formatted(sort.expression(), descending ? "desc" : "asc");
    }
}
