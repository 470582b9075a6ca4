package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import io.seatwise.base.ConflictException;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.triage.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The playbook's steps, ticked one by one as they are done. */
class ChecklistSection extends Composite<Section> {

    private final transient WorkActions actions;
    private final RecommendationId id;
    private final List<Checkbox> steps = new ArrayList<>();

    ChecklistSection(WorkItem item, WorkActions actions) {
        this.actions = actions;
        this.id = item.id();
        getContent().addClassName("work-checklist");
        PlaybookContent content =
                actions.words().playbooks().get(item.recommendation().reason().playbookCode());
        List<String> texts = content == null ? List.of() : content.checklist();
        getContent().setVisible(!texts.isEmpty());
        getContent().add(new H3(actions.words().text("checklist")));
        for (int step = 0; step < texts.size(); step++) {
            Checkbox box = new Checkbox(texts.get(step));
            int number = step;
            box.setReadOnly(!actions.desk().mayWork());
            box.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    onTick(number, event.getValue());
                }
            });
            steps.add(box);
            getContent().add(box);
        }
    }

    void refresh() {
        Set<Integer> done = actions.desk().notes().ticks(actions.desk().scope(), id);
        for (int step = 0; step < steps.size(); step++) {
            steps.get(step).setValue(done.contains(step));
        }
    }

    private void onTick(int step, boolean done) {
        try {
            actions.desk().notes().tick(actions.desk().scope(), id, step, done);
        } catch (ConflictException somebodyDid) {
            refresh();
        }
    }
}
