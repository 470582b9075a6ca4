package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something a feature adds to the top bar: declare a bean of it. The layout asks it once a UI. Known places: search 10
 * (its input carries the attribute {@link #SEARCH}, so that Ctrl+K finds it), freshness 20, jobs 30, bell 40, person 50.
 */
public interface TopBarPart {

    /** The attribute of the input that Ctrl+K focuses. */
    String SEARCH = "data-search";

    /** The position from the left. Parts below 10 are at the left of the bar, the others at its right. */
    int order();

    /** Creates the component for the signed-in person; empty where it offers them nothing. */
    Optional<Component> create();
}
