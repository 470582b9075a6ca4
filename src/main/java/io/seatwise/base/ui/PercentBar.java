package io.seatwise.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A percentage, right aligned with one decimal, beside a thin bar that overshoots its mark above 100 %. The bar is an
 * ornament that seatwise.css draws from {@code --sw-share}: the figure says it all, also to a screen reader. Bars share
 * one scale, 0 to 125 %, so that rows compare.
 */
public class PercentBar extends Composite<Span> {

    private static final double SCALE = 1.25;

    /** @param whyUnknown the reason on hover where the ratio is null, such as "No usage file yet" */
    public PercentBar(@Nullable Ratio ratio, Formats formats, @Nullable String whyUnknown) {
        Span figure = new Span(formats.percent(ratio));
        figure.addClassName("sw-percent-figure");
        getContent().addClassName("sw-percent");
        if (ratio == null) {
            getContent().addClassName("sw-unknown");
            if (whyUnknown != null) {
                getContent().setTitle(whyUnknown);
            }
        }
        getContent().getStyle().set("--sw-share", share(ratio));
        getContent().add(figure);
    }

    public PercentBar(@Nullable Ratio ratio, Formats formats) {
        this(ratio, formats, null);
    }

    /** The length of the filled part in CSS; nothing where the ratio is unknown. */
    public static String share(@Nullable Ratio ratio) {
        double share = ratio == null ? 0 : Math.min(ratio.fraction() / SCALE, 1);
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
