package com.vaadin.flow.component.html;

import com.vaadin.browserless.ComponentTester;

/** Takes the place of browserless-test 1.1.1's class of the same name, which Vaadin 25.3 cannot load (docs/workarounds.md). */
public class ImageTester extends ComponentTester<Image> {

    public ImageTester(Image image) {
        super(image);
    }
}
