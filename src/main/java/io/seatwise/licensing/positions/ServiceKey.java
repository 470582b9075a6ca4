package io.seatwise.licensing.positions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which service's figures a row belongs to, as one key: services are processed on different days, and a file may name
 * one by code, by name, or not at all.
 */
public final class ServiceKey {

    public static final String OFFICE_365 = "o365";
    public static final String DYNAMICS_365 = "crm";

    public static final String POWER_BI = "powerbi";
    public static final String ENTERPRISE_MOBILITY = "ems";

    /** The key of rows that name no service; their usage is taken as that of Office 365. */
    static final String NOT_NAMED = "";

    private ServiceKey() {}

    /** The lower-cased code; else the name, mapped for the two services that sources report; else empty. */
    public static String of(@Nullable String code, @Nullable String name) {
        if (code != null && !code.isBlank()) {
            return code.strip().toLowerCase(Locale.ROOT);
        }
        if (name == null || name.isBlank()) {
            return "";
        }
        String word = name.strip().toLowerCase(Locale.ROOT);
        return switch (word.replaceAll("[\\s_-]+", "")) {
            case "office365", "microsoft365", "o365", "m365" -> OFFICE_365;
            case "dynamics365", "dynamicscrm", "crm" -> DYNAMICS_365;
            default -> word;
        };
    }
}
