package io.seatwise.base.ui.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class FixedMarkupTest {

    @Test
    void tagsAttributesClassesStylesAndTextsAreOneNode() {
        Span word = new Span("Renews");
        word.addClassName("word");
        word.getStyle().set("--share", "40%");
        Div drawn = new Div(new Span("3 "), word);
        drawn.addClassNames("strip", "wide");
        drawn.getElement().setAttribute("role", "group");

        Component fixed = FixedMarkup.of(drawn);

        assertThat(fixed.getElement().getTag()).isEqualTo("div");
        assertThat(fixed.getElement().getAttribute("class")).isEqualTo("strip wide");
        assertThat(fixed.getElement().getAttribute("role")).isEqualTo("group");
        assertThat(((Html) fixed).getInnerHtml())
                .isEqualTo("<span>3 </span><span style=\"--share:40%\" class=\"word\">Renews</span>");
        assertThat(fixed.getElement().getChildCount()).isZero();
    }

    @Test
    void nameFromAFileStaysText() {
        String name = "<img src=x onerror=\"alert(1)\"> & 'Co'";
        Span word = new Span(name);
        word.setTitle("\"" + name);

        Component fixed = FixedMarkup.of(new Div(word));

        assertThat(((Html) fixed).getInnerHtml())
                .doesNotContain("<img")
                .contains("&lt;img src=x onerror=\"alert(1)\"&gt; &amp; 'Co'</span>")
                .contains("title=\"&quot;&lt;img src=x onerror=&quot;alert(1)&quot;");
    }
}
