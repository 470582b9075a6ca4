package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Draft;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.WorkNotes;
import java.util.List;

/** What was written about a card, the newest first, and room to write. */
class NotesSection extends Composite<Section> {

    private final transient WorkActions actions;
    private final RecommendationId id;
    private final UnorderedList list = new UnorderedList();
    private final TextArea text = new TextArea();
    private final Checkbox agreed = new Checkbox();
    private transient List<WorkNotes.Note> shown = List.of();

    NotesSection(RecommendationId id, WorkActions actions) {
        this.actions = actions;
        this.id = id;
        WorkWords words = actions.words();
        list.addClassName("work-notes");
        list.setVisible(false);
        text.setLabel(words.text("notes.new"));
        text.setHelperText(words.text("notes.hint"));
        text.setMaxLength(WorkNotes.LONGEST);
        text.setWidthFull();
        agreed.setLabel(words.text("notes.agreed"));
        Button add = new Button(words.text("notes.add"), event -> onAdd());
        Div writing = new Div(text, new Draft("note:" + actions.desk().scope().personId() + ":" + id), agreed, add);
        writing.addClassName("work-writing");
        writing.setVisible(actions.desk().mayWork());
        getContent().add(new H3(words.text("notes")), writing, list);
    }

    void refresh() {
        List<WorkNotes.Note> notes = actions.desk().notes().notes(actions.desk().scope(), id);
        if (notes.equals(shown)) {
            return;
        }
        shown = notes;
        list.removeAll();
        list.setVisible(!notes.isEmpty());
        WorkWords words = actions.words();
        for (WorkNotes.Note note : notes) {
            Span who = new Span(words.text(
                    "notes.by",
                    words.person(note.author()),
                    words.reader().formats().dateTime(note.at())));
            who.addClassName("work-note-by");
            Paragraph said = new Paragraph(note.text());
            said.addClassName("work-text");
            ListItem item = new ListItem(who, said);
            if (note.agreed()) {
                item.addComponentAtIndex(1, new Badge(words.text("notes.agreed.mark"), Badge.Tone.GOOD));
            }
            list.add(item);
        }
    }

    private void onAdd() {
        if (text.getValue().isBlank()) {
            text.setErrorMessage(actions.words().text("notes.missing"));
            text.setInvalid(true);
            text.focus();
            return;
        }
        actions.desk().notes().add(actions.desk().scope(), id, text.getValue(), agreed.getValue());
        text.clear();
        agreed.clear();
        refresh();
    }
}
