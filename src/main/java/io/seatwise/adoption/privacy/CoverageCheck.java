package io.seatwise.adoption.privacy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The data accuracy evaluation that must be looked at before groups are shown: how many of the employees have a value
 * of each attribute, and how many values there are. The numbers serve the check alone and are not kept, because beside
 * the groups shown they would tell how large the hidden ones are.
 *
 * @param employees all people of the organisation
 * @param attributes by attribute; one that is not named is not offered
 */
public record CoverageCheck(long employees, Map<GroupAttribute, Attribute> attributes) {

    /** From how many people on an organisation can have two groups of which each may be shown. */
    public static final long FEWEST_EMPLOYEES = 20;

    /** Below this share of people with a value the figures of an attribute say little: our own line. */
    public static final int ADVISED_PERCENT = 80;

    public CoverageCheck {
        attributes = Map.copyOf(attributes);
    }

    /**
     * @param people how many people have a value
     * @param values how many different values there are
     */
    public record Attribute(long people, long values) {}

    /** The result of the check for an attribute. */
    public enum Finding {
        /** Fit to be shown. */
        GOOD,
        /** May be shown; below {@link #ADVISED_PERCENT}, so that the groups represent only a part of the people. */
        THIN,
        /** Cannot be shown: fewer than two values, or too few people to make two groups of ten. */
        TOO_FEW,
        /** More people than employees, or more values than people. */
        IMPOSSIBLE
    }

    /** Whether the number of employees allows groups at all. */
    public boolean isLargeEnough() {
        return employees >= FEWEST_EMPLOYEES;
    }

    /** The result of the check for an attribute that it names. */
    public Finding finding(GroupAttribute attribute) {
        Attribute found = attributes.get(attribute);
        if (found == null) {
            return Finding.TOO_FEW;
        }
        if (found.people() < 0 || found.people() > employees || found.values() > found.people()) {
            return Finding.IMPOSSIBLE;
        }
        if (found.values() < 2 || found.people() < FEWEST_EMPLOYEES) {
            return Finding.TOO_FEW;
        }
        return found.people() * 100 < ADVISED_PERCENT * employees ? Finding.THIN : Finding.GOOD;
    }

    /** The findings in the order of the attributes. */
    public Map<GroupAttribute, Finding> findings() {
        Map<GroupAttribute, Finding> findings = new TreeMap<>();
        attributes.keySet().forEach(attribute -> findings.put(attribute, finding(attribute)));
        return findings;
    }

    /** The attributes that may be shown; none while the organisation is too small or a number cannot be. */
    public Set<GroupAttribute> passed() {
        Set<GroupAttribute> passed = new TreeSet<>();
        findings().forEach((attribute, finding) -> {
            if (finding == Finding.GOOD || finding == Finding.THIN) {
                passed.add(attribute);
            }
        });
        return isLargeEnough() && !findings().containsValue(Finding.IMPOSSIBLE) ? passed : Set.of();
    }
}
