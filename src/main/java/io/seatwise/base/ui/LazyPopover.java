package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.shared.Registration;

/**
 * A popover whose content is created when its button is clicked first. Most are never opened, and fields that nobody sees
 * are sent to the browser and kept in the session all the same.
 */
public class LazyPopover extends Popover {

    private final SerializableSupplier<Component> content;
    private final Registration firstClick;
    private boolean filled;

    /** @param content creates the content; called once */
    public LazyPopover(Button target, SerializableSupplier<Component> content) {
        this.content = content;
        setTarget(target);
        setOpenOnClick(false);
        firstClick = target.addClickListener(event -> open());
    }

    /** Creates the content before the popover opens, since its size decides the place; later clicks need no server. */
    @Override
    public void open() {
        if (!filled) {
            filled = true;
            add(content.get());
            firstClick.remove();
            setOpenOnClick(true);
        }
        super.open();
    }
}
