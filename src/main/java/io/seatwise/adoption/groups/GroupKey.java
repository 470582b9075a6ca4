package io.seatwise.adoption.groups;

import io.seatwise.adoption.privacy.GroupAttribute;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A group of an organisation's people.
 *
 * @param country the country of a state or city, else empty
 * @param state the state of a city, else empty
 * @param value what its people have in common
 */
public record GroupKey(GroupAttribute attribute, String country, String state, String value)
        implements Comparable<GroupKey> {

    private static final Comparator<GroupKey> ORDER = Comparator.comparing(GroupKey::attribute)
            .thenComparing(GroupKey::value)
            .thenComparing(GroupKey::country)
            .thenComparing(GroupKey::state);

    /** The same group however its names are spelt in upper and lower case. */
    GroupKey plain() {
        return new GroupKey(attribute, plain(country), plain(state), plain(value));
    }

    /** The group one level up: of a city its state, of a state its country. */
    Optional<GroupKey> above() {
        return switch (attribute) {
            case CITY -> Optional.of(new GroupKey(GroupAttribute.STATE, country, "", state));
            case STATE -> Optional.of(new GroupKey(GroupAttribute.COUNTRY, "", "", country));
            case COMPANY, DEPARTMENT, COUNTRY -> Optional.empty();
        };
    }

    /** The attributes that divide the same people ever more finely stand in one family. */
    static GroupAttribute family(GroupAttribute attribute) {
        return switch (attribute) {
            case COUNTRY, STATE, CITY -> GroupAttribute.COUNTRY;
            case COMPANY, DEPARTMENT -> attribute;
        };
    }

    @Override
    public int compareTo(GroupKey other) {
        return ORDER.compare(this, other);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
