package io.seatwise.demo;

import io.seatwise.demo.DemoCustomer.Character;
import io.seatwise.demo.DemoProduct.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of a demo customer with the term that it is in.
 *
 * @param product the index of its product
 * @param number the place among the customer's subscriptions of the product
 */
record DemoSubscription(DemoModel model, int product, int number, Kind kind, Ending ending, LocalDate end) {

    private static final LocalDate LAST_OLD_TERM = LocalDate.of(2025, 3, 31);
    private static final int SALT = 100;

    /** What a subscription is at present. */
    enum Kind {
        PAID,
        TRIAL,
        LAPSED,
        DELETED
    }

    /** How the term of a paid subscription ends. */
    enum Ending {
        RENEWS,
        REDUCES,
        JUST_RENEWED,
        MONTHLY,
        EXTENDS,
        IS_EXTENDED,
        CANCELS,
        CONVERTS,
        UNKNOWN,
        GRACE
    }

    /** All subscriptions of a customer, the paid one of each product first. */
    static List<DemoSubscription> of(DemoModel model) {
        List<DemoSubscription> all = new ArrayList<>();
        for (int product = 0; product < model.customer().products().size(); product++) {
            Character character = model.customer().story().character();
            if (character != Character.TRIAL_ONLY) {
                all.add(paid(model, product));
            }
            double chance = model.trend().fixed(SALT + product);
            if (character == Character.TRIAL || character == Character.TRIAL_ONLY) {
                LocalDate end = model.inflatedSince().plusDays(30);
                all.add(new DemoSubscription(model, product, 1, Kind.TRIAL, Ending.CANCELS, end));
            } else if (character == Character.LAPSED_SUBSCRIPTION) {
                all.add(new DemoSubscription(model, product, 1, Kind.LAPSED, Ending.CANCELS, model.inflatedSince()));
            } else if (chance < 0.1) {
                LocalDate end = model.today().minusDays(420L + Math.round(chance * 3_000));
                all.add(new DemoSubscription(model, product, 1, Kind.DELETED, Ending.CANCELS, end));
            }
        }
        return all;
    }

    private static DemoSubscription paid(DemoModel model, int product) {
        DemoCustomer customer = model.customer();
        Ending soon = customer.story().endsSoon();
        boolean isSoon = soon != null && product == soonProduct(customer, soon);
        Ending ending = soon != null && isSoon ? soon : later(model, product);
        if (ending == Ending.GRACE && model.product(product).isOf(Service.OFFICE_365)) {
            // Suites had no terms of three years then
            ending = Ending.RENEWS;
        }
        double when = model.trend().fixed(SALT + 20 + product);
        LocalDate today = model.today();
        LocalDate end;
        if (isSoon || ending == Ending.MONTHLY) {
            end = today.plusDays(2 + Math.round(when * 25));
        } else if (ending == Ending.JUST_RENEWED) {
            end = today.minusDays(3).plusYears(1);
        } else if (customer.story().character() == Character.NEW) {
            end = customer.organisation().since().plusYears(1).minusDays(1);
        } else {
            end = today.plusDays(36 + Math.round(when * 310));
        }
        return new DemoSubscription(model, product, 0, Kind.PAID, ending, end);
    }

    /** The product whose term ends soon: the first one, for a term of the old rules the first that had any. */
    private static int soonProduct(DemoCustomer customer, Ending soon) {
        int product = 0;
        while (soon == Ending.GRACE
                && product < customer.products().size() - 1
                && customer.products().get(product).isOf(Service.OFFICE_365)) {
            product++;
        }
        return product;
    }

    private static Ending later(DemoModel model, int product) {
        double chance = model.trend().fixed(SALT + 40 + product);
        if (chance < 0.1) {
            return Ending.MONTHLY;
        }
        if (model.customer().story().character() == Character.NEW || chance < 0.68) {
            return Ending.RENEWS;
        }
        if (!model.product(product).isOf(Service.OFFICE_365) && chance < 0.78) {
            return Ending.GRACE;
        }
        return chance < 0.73
                ? Ending.REDUCES
                : chance < 0.84
                        ? Ending.EXTENDS
                        : chance < 0.88
                                ? Ending.CANCELS
                                : chance < 0.91
                                        ? Ending.CONVERTS
                                        : chance < 0.94 ? Ending.UNKNOWN : Ending.JUST_RENEWED;
    }

    String id() {
        long high = model.customer().story().seed() * 31 + product * 7L + number;
        long low = high * 0x9E3779B97F4A7C15L;
        return new UUID(high * 0xD1342543DE82EF95L & ~0xF000L | 0x4000L, low & (-1L >>> 2) | 1L << 63).toString();
    }

    /** The length of the term as Partner Center names it. */
    String term() {
        return switch (ending) {
            case MONTHLY, IS_EXTENDED -> "P1M";
            case GRACE -> "P3Y";
            default -> kind == Kind.TRIAL ? "P1M" : "P1Y";
        };
    }

    String billingPlan() {
        return ending == Ending.GRACE || term().equals("P1Y") && model.trend().fixed(SALT + 60 + product) < 0.33
                ? "annual"
                : "monthly";
    }

    /** The first day of the present term. */
    LocalDate begun() {
        LocalDate begun = switch (term()) {
            case "P1M" -> end.minusMonths(1).plusDays(1);
            case "P3Y" -> end.minusYears(3).plusDays(1);
            default -> end.minusYears(1).plusDays(1);
        };
        return ending == Ending.GRACE && begun.isAfter(LAST_OLD_TERM) ? LAST_OLD_TERM : begun;
    }

    /** The day of the purchase: paid ones are as old as the customer, if not a term older. */
    LocalDate purchased() {
        LocalDate since = model.customer().organisation().since();
        return kind == Kind.PAID && since.isBefore(begun()) ? since : begun();
    }

    /** Whether it renews when nobody acts; null where the source does not say. */
    @Nullable
    Boolean autoRenew() {
        return switch (ending) {
            case RENEWS, REDUCES, JUST_RENEWED, MONTHLY -> true;
            case UNKNOWN -> null;
            default -> false;
        };
    }

    @Nullable
    String scheduledAction() {
        return switch (ending) {
            case REDUCES -> "RenewToNewTerm";
            case CANCELS -> kind == Kind.PAID ? "Cancel" : null;
            case CONVERTS -> "Transition";
            default -> null;
        };
    }

    @Nullable
    Long scheduledQuantity() {
        return ending == Ending.REDUCES ? Math.max(1, seats(model.newest()) * 9 / 10) : null;
    }

    /** The end of the seven days after a renewal, in which seats can be given back. */
    @Nullable
    String cancellationAllowedUntil() {
        return ending == Ending.JUST_RENEWED ? begun().plusDays(7) + "T06:00:00Z" : null;
    }

    long seats(LocalDate day) {
        return switch (kind) {
            case PAID -> model.paid(product, day) - model.direct(product, day);
            case TRIAL, LAPSED -> model.extra(product);
            case DELETED -> 1 + model.paid(product, day) / 4;
        };
    }

    long assigned(LocalDate day) {
        return switch (kind) {
            case PAID -> model.assignedOfPaid(product, day);
            case LAPSED -> isActive(day) ? seats(day) : 0;
            case TRIAL -> seats(day);
            case DELETED -> 0;
        };
    }

    /** Returns its part of the active users. Users beyond the paid seats belong to the trial or the lapsed seats. */
    long active(DemoWorkload workload, LocalDate day) {
        long all = model.active(product, workload, day);
        boolean shared = model.customer().story().character() == Character.TRIAL
                || model.customer().story().character() == Character.LAPSED_SUBSCRIPTION;
        long beyond = shared ? Math.max(0, all - model.paid(product, day)) : 0;
        return kind == Kind.PAID ? all - beyond : beyond;
    }

    /** Whether it can be used on the day. */
    boolean isActive(LocalDate day) {
        return switch (kind) {
            case PAID, TRIAL -> true;
            case LAPSED -> !day.isAfter(end);
            case DELETED -> false;
        };
    }

    /** Whether sources that report by month name it in a month. */
    boolean isReportedOn(LocalDate day) {
        return kind != Kind.DELETED && !day.isBefore(purchased());
    }

    /** The state in the words of Partner Center. */
    String state(LocalDate day) {
        return switch (kind) {
            case PAID, TRIAL -> "Active";
            case LAPSED ->
                isActive(day) ? "Active" : model.customer().story().seed() % 2 == 0 ? "In Grace Period" : "Disabled";
            case DELETED -> "Deprovisioned";
        };
    }

    boolean isTrial() {
        return kind == Kind.TRIAL;
    }
}
