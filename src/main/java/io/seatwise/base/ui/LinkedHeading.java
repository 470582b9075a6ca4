package io.seatwise.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;

/**
 * A heading that links to itself: its place in the page can be shared, and a page of words alone can be scrolled by
 * keyboard from one heading to the next.
 */
public final class LinkedHeading extends H2 {

    /**
     * @param page the address of the page, without a slash at the beginning
     * @param anchor the place in it, which becomes the heading's id
     */
    public LinkedHeading(String page, String anchor, String text) {
        add(new Anchor(page + "#" + anchor, text));
        setId(anchor);
    }
}
