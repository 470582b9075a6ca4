package io.seatwise.licensing.catalogue;

import java.util.Locale;

/** What a product belongs to; the source reports the first two. */
public enum ProductFamily {
    OFFICE_365,
    DYNAMICS_365,
    OTHER;

    /** The family by service key where the source names one, else by the words of the product's name. */
    public static ProductFamily of(String service, String productName) {
        return switch (service) {
            case "o365" -> OFFICE_365;
            case "crm" -> DYNAMICS_365;
            default -> ofName(productName);
        };
    }

    /** The family by the words of the product's name. */
    public static ProductFamily ofName(String productName) {
        String name = productName.toLowerCase(Locale.ROOT);
        if (name.contains("dynamics") || name.contains("crm")) {
            return DYNAMICS_365;
        }
        return isOffice(name) ? OFFICE_365 : OTHER;
    }

    private static boolean isOffice(String name) {
        return name.contains("office 365")
                || name.contains("microsoft 365")
                || name.contains("exchange")
                || name.contains("sharepoint")
                || name.contains("onedrive")
                || name.contains("teams")
                || name.contains("skype")
                || name.contains("yammer")
                || name.contains("viva")
                || name.contains("project")
                || name.contains("visio");
    }
}
