package io.seatwise.training.playbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Badge.Tone;
import io.seatwise.training.playbook.Audience;
import io.seatwise.training.playbook.Effort;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.playbook.ResourceKind;
import java.util.List;
import java.util.stream.Stream;

/** Words and small parts of playbooks on screen. */
final class PlaybookWords {

    private PlaybookWords() {}

    static boolean mayChange(PartnerScope scope) {
        return scope.role() == Role.PARTNER_ADMIN || scope.role() == Role.TRAINING;
    }

    static String effort(Effort effort) {
        return I18NProvider.translate("training.playbook.effort." + effort);
    }

    static String kind(ResourceKind kind) {
        return I18NProvider.translate("training.playbook.kind." + kind);
    }

    static String category(ScoreCategory category) {
        return I18NProvider.translate("adoption.score.category." + category);
    }

    /** Role, region and department; everybody without any. */
    static String audience(Audience audience) {
        List<String> parts = Stream.of(audience.role(), audience.region(), audience.department())
                .filter(part -> !part.isBlank())
                .toList();
        return parts.isEmpty()
                ? I18NProvider.translate("training.playbook.audience.everybody")
                : String.join(" · ", parts);
    }

    static Component badges(Playbook playbook, PlaybookContent content) {
        Div badges = new Div(new Badge(effort(content.focus().effort()), Tone.NEUTRAL));
        badges.addClassName("playbook-badges");
        ScoreCategory category = content.focus().scoreCategory();
        if (category != null) {
            badges.add(new Badge(category(category), Tone.INFO));
        }
        String workload = content.focus().workload();
        if (workload != null) {
            badges.add(new Badge(workload, Tone.NEUTRAL));
        }
        if (!playbook.edition().shipped()) {
            badges.add(new Badge(I18NProvider.translate("training.playbook.own"), Tone.GOOD));
        } else if (playbook.translations().isEmpty()) {
            badges.add(new Badge(
                    I18NProvider.translate(
                            "training.playbook.edited", playbook.edition().version()),
                    Tone.GOOD));
        }
        if (playbook.edition().archived()) {
            badges.add(new Badge(I18NProvider.translate("training.playbook.archived.badge"), Tone.WARNING));
        }
        return badges;
    }
}
