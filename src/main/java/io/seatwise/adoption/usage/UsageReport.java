package io.seatwise.adoption.usage;

import io.seatwise.base.PeopleShare;
import io.seatwise.base.Ratio;
import io.seatwise.base.SmallNumbers;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The usage figures of one customer, or of all customers that a scope sees.
 *
 * @param products by product, in the order of the screen, months oldest first
 * @param regions of the newest month with regions, for one product
 * @param sharing what the figures tell about the way files are shared
 */
public record UsageReport(
        List<ProductUsage> products,
        @Nullable PeriodUsage recent,
        @Nullable Regions regions,
        Inventory inventory,
        Sharing sharing) {

    /**
     * What the figures tell.
     *
     * @param findings of a portfolio those of the first customers, with the most people concerned first
     * @param mailing the number of customers that seem to mail files around
     * @param names the names of the customers that findings of a portfolio are about
     */
    public record Sharing(List<Finding> findings, long mailing, Map<CustomerId, String> names) {}

    public List<Finding> findings() {
        return sharing.findings();
    }

    public long mailing() {
        return sharing.mailing();
    }

    public Map<CustomerId, String> names() {
        return sharing.names();
    }

    /** A product month by month. */
    public record ProductUsage(String product, List<MonthFigures> months) {

        /** The newest month seen to its end. */
        public Optional<MonthFigures> newestComplete() {
            return months.reversed().stream()
                    .filter(month -> !month.coverage().partial())
                    .findFirst();
        }
    }

    /** Active people by workload over the days before a report. */
    public record PeriodUsage(LocalDate day, String period, List<WorkloadUsage> workloads) {}

    /** Active and enabled people of a workload over a period, as published. */
    public record WorkloadUsage(String product, PeopleShare people) {

        public @Nullable Long enabled() {
            return people.whole();
        }

        public @Nullable Long active() {
            return people.part();
        }

        public @Nullable Ratio activeShare() {
            return people.ratio();
        }
    }

    /**
     * People who may and do have a product activated, as published; unknown and hidden counts are null. Devices may be
     * several a person.
     */
    public record Activation(
            String product,
            LocalDate day,
            PeopleShare people,
            Devices devices,
            @Nullable Long sharedComputer) {

        /** One customer's counts without those that would be about too few people. */
        public Activation published() {
            PeopleShare shown = PeopleShare.of(people.part(), people.whole());
            long whole = people.whole() == null ? 0 : people.whole();
            return new Activation(
                    product,
                    day,
                    shown,
                    new Devices(
                            devices(devices.windows(), whole),
                            devices(devices.mac(), whole),
                            devices(devices.android(), whole),
                            devices(devices.ios(), whole),
                            devices(devices.windowsMobile(), whole)),
                    SmallNumbers.part(sharedComputer, shown.part()));
        }

        /** The number of devices where it may be published: a few devices belong to a few people. */
        private static @Nullable Long devices(@Nullable Long devices, long people) {
            return devices != null
                            && (people == 0 || people >= SmallNumbers.FEWEST)
                            && SmallNumbers.mayTell(devices, people)
                    ? devices
                    : null;
        }

        public @Nullable Ratio share() {
            return people.ratio();
        }
    }

    /** Regions that may be shown, of one product and month. */
    public record Regions(YearMonth month, String product, List<RegionFigures> regions) {}

    /** Bytes stored on a day. */
    public record Storage(String product, LocalDate day, long bytes) {}

    /** A licence of the tenant's own list of SKUs. Sold includes licences in the grace period. */
    public record Sku(String skuId, String partNumber, String status, LocalDate day, Seats seats) {

        public @Nullable Ratio deployment() {
            return Ratio.of(seats.assigned(), seats.sold());
        }
    }

    /**
     * How files seem to be shared.
     *
     * @param oneDrive active of enabled people; null where hidden
     * @param sharePoint active of enabled people; null when unknown or hidden
     * @param day the newest day of the figures
     */
    public record Finding(
            CustomerId customer,
            SharingHabit.Reading reading,
            @Nullable Ratio oneDrive,
            @Nullable Ratio sharePoint,
            LocalDate day) {

        /** Whether shares are hidden to protect a small group. */
        public boolean hidden() {
            return oneDrive == null || sharePoint == null && reading != SharingHabit.Reading.ONEDRIVE_LITTLE_USED;
        }

        /** The people concerned; 0 where they are hidden. */
        long notUsing() {
            return oneDrive == null ? 0 : oneDrive.denominator() - oneDrive.numerator();
        }
    }

    /** This product's months; empty when there are none. */
    public Optional<ProductUsage> of(String product) {
        return products.stream().filter(each -> each.product().equals(product)).findFirst();
    }

    /** The product that stands for all: any product, else the first on screen. */
    public Optional<ProductUsage> whole() {
        Optional<ProductUsage> any = of(UsageProducts.ANY);
        return any.isPresent() ? any : products.stream().findFirst();
    }

    /** The newest day that any figure is for; null without figures. */
    public @Nullable LocalDate asOf() {
        LocalDate newest = recent == null ? null : recent.day();
        for (ProductUsage product : products) {
            newest = later(newest, product.months().getLast().coverage().contentDay());
        }
        for (Activation activation : inventory.activations()) {
            newest = later(newest, activation.day());
        }
        for (Storage each : inventory.storage()) {
            newest = later(newest, each.day());
        }
        for (Sku licence : inventory.licences()) {
            newest = later(newest, licence.day());
        }
        return regions == null ? newest : later(newest, regions.month().atDay(1));
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    public boolean isEmpty() {
        return asOf() == null;
    }

    /** What is activated, stored and licensed. */
    public record Inventory(List<Activation> activations, List<Storage> storage, List<Sku> licences) {}

    /** Devices with a product activated, by system. */
    public record Devices(
            @Nullable Long windows,
            @Nullable Long mac,
            @Nullable Long android,
            @Nullable Long ios,
            @Nullable Long windowsMobile) {}

    /** The seats of a licence. */
    public record Seats(long sold, long assigned, long suspended, long lockedOut) {}
}
