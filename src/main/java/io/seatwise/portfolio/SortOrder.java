package io.seatwise.portfolio;

/**
 * One level of a sort; missing values stand last in either direction.
 *
 * @param key one of {@link CustomerSort#keys()}
 */
public record SortOrder(String key, boolean descending) {

    public static SortOrder ascending(String key) {
        return new SortOrder(key, false);
    }

    public static SortOrder descending(String key) {
        return new SortOrder(key, true);
    }

    /** As it stands in a URL: {@code usagePercent,desc}. */
    public String parameter() {
        return key + (descending ? ",desc" : ",asc");
    }
}
