package io.seatwise.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import io.seatwise.base.Formats;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.Listing;

/** Asks whether a list is the full one, and says how many it would mark; additions unless the person decides otherwise. */
final class ListChoice extends Div {

    private final RadioButtonGroup<ListMode> choice = new RadioButtonGroup<>();
    private final Paragraph consequence = new Paragraph();
    private final transient Listing listing;
    private final String kind;

    ListChoice(Listing listing, String kind) {
        this.listing = listing;
        this.kind = kind;
        addClassName("imports-list");
        choice.setLabel(getTranslation("imports.list.label"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(ListMode.ADDITIONS, ListMode.FULL);
        choice.setItemLabelGenerator(
                mode -> getTranslation("imports.list." + mode + (isRecommended(mode) ? ".recommended" : "")));
        choice.setValue(ListMode.ADDITIONS);
        Formats formats = Formats.current();
        Paragraph known = new Paragraph(getTranslation(
                "imports.list.known." + kind, formats.count(listing.named()), formats.count(listing.known())));
        choice.addValueChangeListener(event -> showConsequence());
        consequence.getElement().setAttribute("aria-live", "polite");
        add(known, choice, consequence);
        showConsequence();
    }

    ListMode mode() {
        return choice.getValue() == null ? ListMode.ADDITIONS : choice.getValue();
    }

    /** Chooses as the person does. */
    void choose(ListMode mode) {
        choice.setValue(mode);
    }

    private boolean isRecommended(ListMode mode) {
        return mode == ListMode.ADDITIONS && listing.namesFew();
    }

    private void showConsequence() {
        boolean marks = mode() == ListMode.FULL && listing.missing() > 0;
        consequence.setClassName("imports-list-marks", marks);
        consequence.setText(
                marks
                        ? getTranslation("imports.list.marks." + kind, listing.missing())
                        : getTranslation("imports.list.marksNone"));
    }
}
