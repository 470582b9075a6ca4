package io.seatwise.training.playbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.training.playbook.Benefit;
import io.seatwise.training.playbook.PlaybookCheck;
import java.util.List;

/** Edits the benefits of a playbook by audience. */
class BenefitRows extends Rows<BenefitRows.Line> {

    BenefitRows(List<Benefit> benefits) {
        super("training.playbook.whatsInItForMe", "training.playbook.benefit.add");
        for (Benefit benefit : benefits) {
            Line line = newRow();
            line.audience.setValue(benefit.audience());
            line.text.setValue(benefit.text());
            append(line);
        }
    }

    @Override
    Line newRow() {
        return new Line();
    }

    List<Benefit> entered() {
        return filledRows().stream()
                .map(line -> new Benefit(
                        line.audience.getValue().strip(), line.text.getValue().strip()))
                .toList();
    }

    static final class Line implements Rows.Row {

        private final TextField audience = new TextField(I18NProvider.translate("training.playbook.audience"));
        private final TextField text = new TextField(I18NProvider.translate("training.playbook.benefit.text"));

        Line() {
            audience.setMaxLength(PlaybookCheck.LONGEST_LINE);
            text.setMaxLength(PlaybookCheck.LONGEST_LINE);
            text.addClassName("playbook-wide");
        }

        @Override
        public List<Component> fields() {
            return List.of(audience, text);
        }

        @Override
        public boolean isEmpty() {
            return audience.getValue().isBlank() && text.getValue().isBlank();
        }
    }
}
