package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** The partner's own mark at the top of the navigation; given by a feature as a Spring bean. */
public interface ShellBrand {

    /** Creates the mark for the person who looks; empty for that of Seatwise. */
    Optional<Component> create();
}
