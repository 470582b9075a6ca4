package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkQueue;
import java.util.List;
import java.util.function.Supplier;

/** The menu of changes to all cards of the filter. */
class WorkBulk extends Composite<MenuBar> {

    /** @param filter what is shown now */
    WorkBulk(WorkActions actions, Supplier<WorkFilter> filter, Runnable refresh) {
        WorkWords words = actions.words();
        WorkBulkDialogs dialogs =
                new WorkBulkDialogs(actions, "bulk", () -> new Shown(actions.desk(), filter.get()), refresh);
        getContent().addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem menu = getContent().addItem(words.text("bulk"));
        menu.getSubMenu().addItem(words.text("bulk.move"), event -> dialogs.openMove());
        menu.getSubMenu().addItem(words.text("bulk.assign"), event -> dialogs.openAssign());
        menu.getSubMenu().addItem(words.text("bulk.due"), event -> dialogs.openDue());
        menu.getSubMenu().addItem(words.text("bulk.dismiss"), event -> dialogs.openDismiss());
        setVisible(actions.desk().mayWork());
    }

    private record Shown(WorkDesk desk, WorkFilter filter) implements WorkBulkDialogs.Chosen {

        @Override
        public long count() {
            return desk.queue().count(desk.scope(), filter);
        }

        @Override
        public List<WorkQueue.Before> change(WorkChange change) {
            return desk.queue().changeAll(desk.scope(), filter, change);
        }
    }
}
