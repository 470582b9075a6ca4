package io.seatwise.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;

/** A link that downloads a file, with the icon of a download. */
public class DownloadLink extends Anchor {

    public DownloadLink(DownloadHandler file, String text) {
        super(file, text);
        addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
        addClassName("sw-download");
    }

    /** @param contents what the file holds, shown on hover */
    public DownloadLink(DownloadHandler file, String text, String contents) {
        this(file, text);
        setTitle(contents);
    }
}
