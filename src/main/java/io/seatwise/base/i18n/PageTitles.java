package io.seatwise.base.i18n;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.PageTitleContext;
import com.vaadin.flow.router.PageTitleGenerator;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets {@code @PageTitle} be a bundle key, and puts the product's name behind it. */
@Component
class PageTitles implements PageTitleGenerator {

    private final transient Texts texts;

    PageTitles(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String generatePageTitle(PageTitleContext context) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Locale.ENGLISH : ui.getLocale();
        String title = texts.has(context.value()) ? texts.getTranslation(context.value(), locale) : context.value();
        return texts.getTranslation("base.title", locale, title);
    }
}
