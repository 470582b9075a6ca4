package io.seatwise.base.ui.markup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.dom.ElementUtil;
import org.jsoup.nodes.Document;

/**
 * A part of a page that never changes and has no listener on the server. The session holds its markup as one text instead of
 * a node for each element, about 0.9 kB each.
 */
public final class FixedMarkup {

    private FixedMarkup() {}

    /**
     * Creates the markup of this component and its children: tags, attributes, classes, styles and escaped texts. Properties
     * and listeners are not part of it.
     *
     * @param drawn not attached to a page; not used afterwards
     */
    public static Component of(Component drawn) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.body().appendChild(ElementUtil.toJsoup(document, drawn.getElement()));
        return new Html(document.body().html());
    }
}
