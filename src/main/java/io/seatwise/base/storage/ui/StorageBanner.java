package io.seatwise.base.storage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageState;
import org.jspecify.annotations.Nullable;

/** Says on every page that Seatwise is read-only and why; comes and goes by itself on open pages. */
public class StorageBanner extends Aside {

    private final StorageState storage;
    private @Nullable Runnable ending;

    public StorageBanner(StorageState storage) {
        this.storage = storage;
        addClassName("sw-read-only");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", getTranslation("base.storage.title"));
        show(storage.condition());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ending = storage.onChange(condition -> ui.access(() -> show(condition)));
        show(storage.condition());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (ending != null) {
            ending.run();
            ending = null;
        }
    }

    private void show(StorageCondition condition) {
        setVisible(!condition.isWritable());
        removeAll();
        add(new Span(getTranslation(condition.key())));
    }
}
