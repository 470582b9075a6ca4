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

    /**
     * @param goesOn whether the wizard shows the kept draft; otherwise another one was asked for by a link
     * @param discard what the button to discard the kept draft does
     */
    DraftNote(CampaignWords words, CampaignDrafts.Kept kept, boolean goesOn, Instant now, Runnable discard) {
        String age = age(words, Duration.between(kept.changedAt(), now));
        getContent().addClassName("campaign-kept");
        getContent().add(new Span(words.text(goesOn ? "wizard.kept" : "wizard.kept.other", age)));
        if (!goesOn) {
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
