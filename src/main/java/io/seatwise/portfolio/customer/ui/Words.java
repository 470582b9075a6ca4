package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.licensing.catalogue.ProductFamily;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.inflation.Cause;
import io.seatwise.licensing.positions.OrganisationUsage;
import io.seatwise.licensing.positions.ServiceKey;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts of this page in the reader's language. Numbers and dates go into them as they are written for the reader, so
 * that a bundle never has to know a format.
 *
 * @param today the UTC day that "in 12 days" counts from
 */
public record Words(Formats formats, LocalDate today) {

    static Words ofCurrentReader(LocalDate today) {
        return new Words(Formats.current(), today);
    }

    /** The text of {@code insights.<key>}. */
    public String text(String key, Object... parameters) {
        return I18NProvider.translate(formats.locale(), "insights." + key, parameters);
    }

    /** The text of another module's key. */
    String translate(String key) {
        return I18NProvider.translate(formats.locale(), key);
    }

    /** "1 workload", "4 workloads": the text of {@code insights.count.<noun>.one} or {@code .many}. */
    public String count(String noun, long count) {
        return text("count." + noun + (count == 1 ? ".one" : ".many"), number(count));
    }

    String flag(Flag flag) {
        return licensing("flag." + flag);
    }

    String certainty(Cause.Certainty certainty) {
        return licensing("certainty." + certainty);
    }

    String family(ProductFamily family) {
        return licensing("productFamily." + family);
    }

    /** "Usage" for {@code license-usage}. */
    String kind(String kind) {
        return text("kind." + kind);
    }

    /** "Office 365" for {@code o365}; a service without a name here is written as it came. */
    String service(String service) {
        return switch (service) {
            case ServiceKey.OFFICE_365 -> family(ProductFamily.OFFICE_365);
            case ServiceKey.DYNAMICS_365 -> family(ProductFamily.DYNAMICS_365);
            case ServiceKey.POWER_BI, ServiceKey.ENTERPRISE_MOBILITY, OrganisationUsage.SERVICE ->
                licensing("service." + service);
            case "" -> "";
            default -> service;
        };
    }

    String cause(Cause.Code code) {
        return licensing("cause." + code);
    }

    String state(SubscriptionState state) {
        return licensing("subscriptionState." + state);
    }

    /** Grouped by the reader's locale; "–" for unknown. */
    public String number(@Nullable Long number) {
        return formats.count(number);
    }

    /** With one decimal and the sign; "–" for unknown. */
    String percent(@Nullable Ratio ratio) {
        return formats.percent(ratio);
    }

    /** A threshold, such as 40.0 %. */
    String percent(BigDecimal percent) {
        return formats.percent(percent);
    }

    /** As "20 Nov 2026"; "–" for unknown. */
    String date(@Nullable LocalDate date) {
        return formats.date(date);
    }

    /** "today", "in 12 days", "yesterday", "40 days ago". */
    String relative(LocalDate day) {
        return formats.relative(day, today);
    }

    /** "a", "a and b", "a, b and c". */
    String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return text("list.and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    private String licensing(String key) {
        return I18NProvider.translate(formats.locale(), "licensing." + key);
    }
}
