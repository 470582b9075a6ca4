package io.seatwise;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class UiTestItselfTest extends UiTest {

    @Test
    void findsWhatIsOnThePage() {
        UI.getCurrent().add(new Span("Hello"), new Image("x.png", "A picture"));

        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Hello");
        assertThat(test(find(Image.class).single()).isUsable()).isTrue();
    }
}
