package io.seatwise.adoption.usage;

import java.util.List;
import java.util.Locale;

/** What products are called: sources use old and new names for the same one. */
public final class UsageProducts {

    /** Any product: who used at least one. */
    public static final String ANY = "Microsoft 365";

    public static final String EXCHANGE = "Exchange";
    public static final String ONEDRIVE = "OneDrive";
    public static final String SHAREPOINT = "SharePoint";
    public static final String TEAMS = "Teams";

    /** The order on screen; others follow by name. */
    private static final List<String> ORDER =
            List.of(ANY, EXCHANGE, TEAMS, ONEDRIVE, SHAREPOINT, "Microsoft 365 Apps", "Viva Engage");

    private UsageProducts() {}

    /** The one name of this product; an unknown one keeps its own. */
    public static String named(String given) {
        return switch (given.strip().toLowerCase(Locale.ROOT)) {
            case "microsoft 365", "microsoft365", "office 365", "office365", "any" -> ANY;
            case "exchange", "exchange online", "exo", "exchange email" -> EXCHANGE;
            case "teams", "microsoft teams" -> TEAMS;
            case "onedrive", "onedrive for business", "odb" -> ONEDRIVE;
            case "sharepoint", "sharepoint online", "spo" -> SHAREPOINT;
            case "yammer", "viva engage", "yam" -> "Viva Engage";
            case "skype for business", "skype", "sfb" -> "Skype for Business";
            case "office", "office apps", "microsoft 365 apps", "m365 apps" -> "Microsoft 365 Apps";
            default -> given.strip();
        };
    }

    /** Sorts known products in the order of the screen, others behind them by name. */
    public static int compare(String one, String other) {
        int places = Integer.compare(place(one), place(other));
        return places != 0 ? places : one.compareToIgnoreCase(other);
    }

    private static int place(String product) {
        int place = ORDER.indexOf(product);
        return place < 0 ? ORDER.size() : place;
    }
}
