package io.seatwise.training.campaign.plan;

import io.seatwise.adoption.privacy.GroupAttribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign is for, always as a rule: the people enabled for the apps who did not do the practice in the last 28
 * days, narrowed to groups and without groups by their names. No person is ever named.
 *
 * @param narrowedBy the attribute of the groups that it is narrowed to; null for the whole organisation
 * @param narrowedTo the names of these groups
 * @param excluded names of groups that do not get the message, as the customer calls them
 */
public record TargetRule(@Nullable GroupAttribute narrowedBy, List<String> narrowedTo, List<String> excluded) {

    /** Everybody who does not have the habit yet. */
    public static final TargetRule EVERYBODY = new TargetRule(null, List.of(), List.of());

    private static final int LONGEST = 500;

    public TargetRule {
        narrowedTo = clean(narrowedTo);
        excluded = clean(excluded);
        if (narrowedTo.isEmpty()) {
            narrowedBy = null;
        } else if (narrowedBy == null) {
            throw new CampaignRefusedException(CampaignRefusal.NO_ATTRIBUTE);
        }
        if (narrowedTo.stream().anyMatch(TargetRule::namesAPerson)
                || excluded.stream().anyMatch(TargetRule::namesAPerson)) {
            throw new CampaignRefusedException(CampaignRefusal.PERSON_NAMED);
        }
        if (String.join("\n", narrowedTo).length() > LONGEST
                || String.join("\n", excluded).length() > LONGEST) {
            throw new CampaignRefusedException(CampaignRefusal.TOO_LONG);
        }
    }

    /** Whether the campaign targets the whole organisation. */
    public boolean isWhole() {
        return narrowedBy == null;
    }

    private static boolean namesAPerson(String group) {
        return group.indexOf('@') >= 0;
    }

    private static List<String> clean(List<String> names) {
        return names.stream()
                .map(name -> name.replace('\n', ' ').strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
