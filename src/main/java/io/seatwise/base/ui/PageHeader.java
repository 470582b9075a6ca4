package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;

/** The header of each page: its one {@code h1}, one line about the coverage of the figures, actions at the right. */
public class PageHeader extends Composite<Header> {

    private final Nav breadcrumb = new Nav();
    private final H1 title = new H1();
    private final Div badges = new Div();
    private final Paragraph coverage = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this.title.setText(title);
        breadcrumb.addClassName("sw-breadcrumb");
        breadcrumb.setVisible(false);
        badges.addClassName("sw-page-badges");
        coverage.addClassName("sw-coverage");
        coverage.setVisible(false);
        actions.addClassName("sw-page-actions");
        Div line = new Div(this.title, badges);
        line.addClassName("sw-page-title");
        Div words = new Div(breadcrumb, line, coverage);
        words.addClassName("sw-page-words");
        getContent().addClassName("sw-page-header");
        getContent().add(words, actions);
    }

    public PageHeader setTitle(String title) {
        this.title.setText(title);
        return this;
    }

    /** "All channels · 412 customers · figures of 20 Nov 2026"; empty hides the line. */
    public PageHeader setCoverage(String text) {
        coverage.setText(text);
        coverage.setVisible(!text.isEmpty());
        return this;
    }

    /** Links to the pages above this one, highest first. */
    public PageHeader setBreadcrumb(Component... links) {
        breadcrumb.removeAll();
        breadcrumb.setAriaLabel(getTranslation("base.breadcrumb"));
        breadcrumb.add(links);
        breadcrumb.setVisible(links.length > 0);
        return this;
    }

    /** Small things beside the title, such as badges. */
    public PageHeader setBeside(Component... components) {
        badges.removeAll();
        badges.add(components);
        return this;
    }

    /** Buttons and links at the right; a link without a look of its own looks like a button. */
    public PageHeader addActions(Component... components) {
        for (Component component : components) {
            if (component instanceof Anchor link && link.getClassNames().isEmpty()) {
                link.addClassName("sw-action");
            }
        }
        actions.add(components);
        return this;
    }
}
