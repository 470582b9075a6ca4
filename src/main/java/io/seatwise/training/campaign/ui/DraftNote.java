package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.training.campaign.draft.CampaignDrafts;
import java.time.Duration;
import java.time.Instant;

/** Says that a draft was restored and how old it is, with a button that discards it. */
class DraftNote extends Composite<Div> {

    /** What the wizard shows in relation to the draft that is kept. */
    enum Shown {
        /** The draft of a new campaign. */
        NEW("wizard.kept"),
        /** Something else, which a link asked for. */
        OTHER("wizard.kept.other"),
        /** The changes to a campaign. */
        CHANGES("wizard.kept.changes"),
        /** The changes to a campaign that somebody saved since. */
        OUTDATED("wizard.kept.outdated");

        private final String key;

        Shown(String key) {
            this.key = key;
        }
    }

    /** @param discard what the button to discard the kept draft does */
    DraftNote(CampaignWords words, CampaignDrafts.Kept kept, Shown shown, Instant now, Runnable discard) {
        String age = age(words, Duration.between(kept.changedAt(), now));
        getContent().addClassName("campaign-kept");
        getContent().add(new Span(words.text(shown.key, age)));
        if (shown == Shown.OTHER) {
            add(words.text("wizard.kept.open"), () -> UI.getCurrent().navigate("campaigns/new"));
        }
        add(words.text("wizard.kept.discard"), discard);
    }

    private void add(String text, Runnable clicked) {
        Button button = new Button(text, event -> clicked.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        getContent().add(button);
    }

    private static String age(CampaignWords words, Duration age) {
        if (age.toMinutes() < 1) {
            return words.text("wizard.age.now");
        }
        if (age.toHours() < 1) {
            return words.text("wizard.age.minutes", age.toMinutes());
        }
        return age.toDays() < 1
                ? words.text("wizard.age.hours", age.toHours())
                : words.text("wizard.age.days", age.toDays());
    }
}
