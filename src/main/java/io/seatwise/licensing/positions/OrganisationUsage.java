package io.seatwise.licensing.positions;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Usage of a whole organisation by workload, which names no product, and when it counts. It is kept as the figures of a
 * service of its own, beside the usage by product of the same service; the two are never in one sum.
 *
 * <p>Source: product.md, section 8.1.
 *
 * @see <a href="../../../../../../docs/decisions/054-usage-of-the-whole-organisation.md">decision 054</a>
 */
public final class OrganisationUsage {

    /** The product that its rows are stored as. */
    public static final String PRODUCT = "M365-ALL";

    public static final String PRODUCT_NAME = "Microsoft 365, all products";

    /** The key of its rows in place of a service; {@link ServiceKey#OFFICE_365} is the service that they are about. */
    public static final String SERVICE = "m365-all";

    static final int OLDEST_DAYS = 45;

    private OrganisationUsage() {}

    /**
     * The one of the two that is left out of every total.
     *
     * @param newestDays the newest usage day of each service of a customer
     * @return {@link #SERVICE} where usage by product is at most 45 days older; the services of usage by product where it
     *     is older; nothing where only one of the two is there
     */
    public static Set<String> leftOut(Map<String, LocalDate> newestDays) {
        LocalDate organisation = newestDays.get(SERVICE);
        LocalDate products = later(newestDays.get(ServiceKey.OFFICE_365), newestDays.get(ServiceKey.NOT_NAMED));
        if (organisation == null || products == null) {
            return Set.of();
        }
        return products.isBefore(organisation.minusDays(OLDEST_DAYS))
                ? Set.of(ServiceKey.OFFICE_365, ServiceKey.NOT_NAMED)
                : Set.of(SERVICE);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
