package io.seatwise.base.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Places a page below {@code settings/} on the overview of settings. A page without it is not listed there. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SettingsPage {

    /** The groups, in the order of the overview. */
    enum Group {
        FIGURES,
        COMPANY,
        ACCESS,
        YOU
    }

    Group value();

    /** The place within the group, the lowest first. */
    int order();
}
