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

    /** @param name tells drafts apart: "note:" and the id of the card */
    public Draft(String name) {
        getElement().setAttribute("name", name);
    }
}
