package io.seatwise.training.campaign.plan;

import io.seatwise.base.i18n.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Messages to start from, {@value Scenario#TEMPLATES} for each scenario, in every language of the portal. */
@Component
public class CampaignTemplates {

    private static final String KEY = "training.campaign.template.";

    private final Texts texts;

    CampaignTemplates(Texts texts) {
        this.texts = texts;
    }

    /**
     * The texts of a template by language tag.
     *
     * @param template 1 to {@value Scenario#TEMPLATES}
     */
    public Map<String, CampaignText> of(Scenario scenario, int template) {
        if (template < 1 || template > Scenario.TEMPLATES) {
            throw new IllegalArgumentException("template: expected 1 to " + Scenario.TEMPLATES);
        }
        Map<String, CampaignText> all = new TreeMap<>();
        for (Locale locale : texts.getProvidedLocales()) {
            String key = KEY + scenario + "." + template;
            all.put(
                    locale.getLanguage(),
                    new CampaignText(
                            texts.getTranslation(key + ".title", locale), texts.getTranslation(key + ".body", locale)));
        }
        return all;
    }

    /** The name that a campaign of this scenario has unless it is given one. */
    public String name(Scenario scenario, Locale locale) {
        return texts.getTranslation("training.campaign.scenario." + scenario, locale);
    }
}
