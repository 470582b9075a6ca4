package io.seatwise.training.playbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.training.playbook.PlaybookCheck;
import io.seatwise.training.playbook.Resource;
import io.seatwise.training.playbook.ResourceKind;
import java.util.List;

/** The material of a playbook. */
class ResourceRows extends Rows<ResourceRows.Line> {

    ResourceRows(List<Resource> resources) {
        super("training.playbook.resources", "training.playbook.resource.add");
        for (Resource resource : resources) {
            Line line = newRow();
            line.kind.setValue(resource.kind());
            line.title.setValue(resource.title());
            line.url.setValue(resource.url() == null ? "" : resource.url());
            append(line);
        }
    }

    @Override
    Line newRow() {
        return new Line();
    }

    List<Resource> entered() {
        return filledRows().stream()
                .map(line -> new Resource(
                        line.kind.getValue(),
                        line.title.getValue().strip(),
                        PlaybookEditor.orNull(line.url.getValue())))
                .toList();
    }

    static final class Line implements Rows.Row {

        private final Select<ResourceKind> kind = new Select<>();
        private final TextField title = new TextField(I18NProvider.translate("training.playbook.field.title"));
        private final TextField url = new TextField(I18NProvider.translate("training.playbook.resource.url"));

        Line() {
            kind.setLabel(I18NProvider.translate("training.playbook.resource.kind"));
            kind.setItems(ResourceKind.values());
            kind.setItemLabelGenerator(PlaybookWords::kind);
            kind.setValue(ResourceKind.TUTORIAL);
            title.setMaxLength(PlaybookCheck.LONGEST_LINE);
            url.setMaxLength(PlaybookCheck.LONGEST_LINE);
            url.setPlaceholder("https://");
            title.addClassName("playbook-wide");
        }

        @Override
        public List<Component> fields() {
            return List.of(kind, title, url);
        }

        @Override
        public boolean isEmpty() {
            return title.getValue().isBlank() && url.getValue().isBlank();
        }
    }
}
