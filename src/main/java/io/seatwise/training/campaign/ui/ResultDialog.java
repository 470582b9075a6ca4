package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.training.campaign.CampaignResult;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Takes the counts of one day. */
class ResultDialog extends Dialog {

    private final DayPicker day = new DayPicker();
    private final IntegerField seen = new IntegerField();
    private final IntegerField clicks = new IntegerField();

    /** @param save answers whether the counts were taken; the dialog stays open when not */
    ResultDialog(LocalDate from, LocalDate to, CampaignWords words, Predicate<CampaignResult> save) {
        setHeaderTitle(words.text("results.enter"));
        setWidth("28rem");
        day.setLabel(words.text("results.day"));
        day.setMin(from);
        day.setMax(to);
        day.setValue(to);
        seen.setLabel(words.text("results.seen"));
        seen.setMin(0);
        clicks.setLabel(words.text("results.clicks"));
        clicks.setMin(0);
        Div fields = new Div(day, seen, clicks);
        fields.addClassName("campaign-fields");
        add(new Paragraph(words.text("results.enter.about")), fields);
        Button done = new Button(words.text("results.save"), event -> {
            LocalDate on = day.getValue();
            Integer shown = seen.getValue();
            Integer clicked = clicks.getValue();
            if (on == null || shown == null || clicked == null) {
                day.setInvalid(on == null);
                seen.setInvalid(shown == null);
                clicks.setInvalid(clicked == null);
            } else if (save.test(new CampaignResult(on, shown, clicked))) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("back"), event -> close()), done);
    }
}
