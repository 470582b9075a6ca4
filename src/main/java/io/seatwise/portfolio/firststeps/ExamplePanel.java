package io.seatwise.portfolio.firststeps;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.ConflictException;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.Notices;
import java.util.List;

/** Offers the example data to a partner without data, says how far its import is, and removes it. */
public class ExamplePanel extends Composite<Div> {

    private final transient ExampleData example;
    private final transient PartnerScope scope;

    ExamplePanel(ExampleData example, PartnerScope scope) {
        this.example = example;
        this.scope = scope;
        getContent().addClassName("example-panel");
        ExampleData.Progress progress = example.progress(scope);
        if (!progress.isPresent()) {
            showOffer();
        } else if (progress.isComplete()) {
            showPresence();
        } else {
            getContent()
                    .add(
                            new Span(getTranslation("overview.example.running", progress.finished(), progress.files())),
                            new Anchor("imports", getTranslation("overview.example.imports")));
        }
    }

    private void showOffer() {
        Button explore = new Button(getTranslation("overview.example.explore"), event -> bringIn());
        explore.setDisableOnClick(true);
        getContent().add(new Span(getTranslation("overview.example.offer")), explore);
    }

    private void showPresence() {
        Button remove = new Button(
                getTranslation("overview.example.remove"),
                event -> Confirm.askBeforeRemoving(
                        getTranslation("overview.example.remove.title"),
                        getTranslation("overview.example.remove.text"),
                        getTranslation("overview.example.remove"),
                        this::remove));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
        getContent().add(new Span(getTranslation("overview.example.present")), remove);
    }

    private void bringIn() {
        try {
            example.bringIn(scope);
            UI.getCurrent().navigate("imports");
            Notices.done(getTranslation("overview.example.started"));
        } catch (ConflictException conflict) {
            showAgain();
            Notices.failed(getTranslation("overview.example.notEmpty"));
        }
    }

    private void remove() {
        try {
            List<String> own = example.remove(scope);
            if (own.isEmpty()) {
                showAgain();
                Notices.done(getTranslation("overview.example.removed"));
            } else {
                Notices.failed(getTranslation("overview.example.dependents", String.join(", ", own)));
            }
        } catch (ConflictException changedMeanwhile) {
            showAgain();
        }
    }

    private static void showAgain() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
