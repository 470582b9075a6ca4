package io.seatwise.customers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of organisation a customer is and who looks after it; null where no source said.
 *
 * @param country ISO 3166 alpha-2, upper case
 */
public record CustomerProfile(
        @Nullable String domain,
        @Nullable String country,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String segment,
        @JsonUnwrapped Care care) {

    public static final CustomerProfile UNKNOWN = new CustomerProfile(null, null, null, null, null, Care.NONE);

    /**
     * Who looks after the customer, and what the partner's people noted.
     *
     * @param accountManager the e-mail of the customer's account manager
     * @param tags in the given order
     */
    public record Care(@Nullable String accountManager, List<String> tags) {

        public static final Care NONE = new Care(null, List.of());
    }

    /** This profile, with the values of the other where it has none. */
    CustomerProfile completedBy(CustomerProfile other) {
        return new CustomerProfile(
                first(domain, other.domain),
                first(country, other.country),
                first(region, other.region),
                first(industry, other.industry),
                first(segment, other.segment),
                new Care(
                        first(care.accountManager, other.care.accountManager),
                        care.tags.isEmpty() ? other.care.tags : care.tags));
    }

    /** The same customer in the care of others. */
    CustomerProfile in(Care others) {
        return new CustomerProfile(domain, country, region, industry, segment, others);
    }

    /** The value given first; null when neither is given. */
    static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
