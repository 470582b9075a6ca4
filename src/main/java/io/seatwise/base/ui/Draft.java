package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Keeps what is typed into the field before it in the browser, until the field is emptied. To be added right behind the
 * field.
 */
@Tag("seatwise-draft")
@JsModule("./seatwise-draft.ts")
public class Draft extends Component {

    /**
     * Keeps drafts of this name.
     *
     * @param name tells drafts apart, and people who use one browser: "note:", the ids of the person and of the card
     */
    public Draft(String name) {
        getElement().setAttribute("name", name);
    }
}
