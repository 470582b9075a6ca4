package io.seatwise.base.ui;

import java.util.List;

/** Finds what the search of the top bar leads to besides customers; given by a feature as a Spring bean. */
public interface PaletteSource {

    /** Its place among the others; lower comes first. */
    int order();

    /**
     * Finds what matches for the current person, the best first. Answers from memory or an index: it runs at each key
     * stroke.
     *
     * @param typed lower case, stripped, never empty
     */
    List<Hit> find(String typed, int limit);

    /**
     * One thing that was found.
     *
     * @param kind what it is, in the reader's language: "Page"
     * @param address relative to the application
     */
    record Hit(String kind, String title, String address) {}
}
