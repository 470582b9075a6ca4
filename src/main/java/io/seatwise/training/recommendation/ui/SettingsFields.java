package io.seatwise.training.recommendation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.training.recommendation.FactorCode;
import io.seatwise.training.recommendation.PriorityWeights;
import io.seatwise.training.recommendation.rule.RecommendationSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The weights of the priority, the targets and the days of grace. */
class SettingsFields extends Composite<Div> {

    private static final String KEY = "training.recommendation.settings.";
    private static final int MOST_WEIGHT = 1_000;
    private static final int MOST_DAYS = 365;
    private static final int MOST_CARDS = 100;

    private final Runnable changed;
    private final List<IntegerField> all = new ArrayList<>();
    private final Map<FactorCode, IntegerField> weights = new EnumMap<>(FactorCode.class);
    private final IntegerField usage;
    private final IntegerField deployment;
    private final IntegerField score;
    private final IntegerField newCustomer;
    private final IntegerField growth;
    private final IntegerField seatGrace;
    private final IntegerField cards;

    SettingsFields(Runnable changed) {
        this.changed = changed;
        Div weightFields = fields();
        for (FactorCode code : FactorCode.values()) {
            IntegerField field =
                    field(I18NProvider.translate("training.recommendation.factor." + code), 0, MOST_WEIGHT);
            weights.put(code, field);
            weightFields.add(field);
        }
        usage = percent("targetUsage");
        deployment = percent("targetDeployment");
        score = percent("targetScore");
        growth = percent("seatGrowth");
        newCustomer = field(I18NProvider.translate(KEY + "newCustomer"), 0, MOST_DAYS);
        seatGrace = field(I18NProvider.translate(KEY + "seatGrace"), 0, MOST_DAYS);
        cards = field(I18NProvider.translate(KEY + "cardsPerWeek"), 1, MOST_CARDS);
        Div capacityFields = fields();
        capacityFields.add(cards);
        Div targetFields = fields();
        targetFields.add(usage, deployment, score);
        Div graceFields = fields();
        graceFields.add(newCustomer, growth, seatGrace);
        getContent().addClassName("rule-settings");
        getContent()
                .add(
                        panel("weights", weightFields),
                        panel("targets", targetFields),
                        panel("grace", graceFields),
                        panel("capacity", capacityFields));
    }

    void show(RecommendationSettings settings) {
        weights.forEach((code, field) -> field.setValue(settings.weights().of(code)));
        usage.setValue(settings.targets().usagePercent());
        deployment.setValue(settings.targets().deploymentPercent());
        score.setValue(settings.targets().scorePercent());
        newCustomer.setValue(settings.grace().newCustomerDays());
        growth.setValue(settings.grace().seatGrowthPercent());
        seatGrace.setValue(settings.grace().seatDays());
        cards.setValue(settings.cardsPerWeek());
    }

    /** The entered settings; null when a value is invalid. */
    @Nullable
    RecommendationSettings entered() {
        for (IntegerField field : all) {
            if (field.getValue() == null || field.isInvalid()) {
                return null;
            }
        }
        try {
            return new RecommendationSettings(
                    new PriorityWeights(
                            weight(FactorCode.ENTITLEMENTS_BELOW_TARGET),
                            weight(FactorCode.ANNUAL_VALUE_AT_RISK),
                            weight(FactorCode.DAYS_TO_RENEWAL),
                            weight(FactorCode.TREND),
                            weight(FactorCode.MEASURED_UPLIFT),
                            weight(FactorCode.CATEGORY_GAP)),
                    new RecommendationSettings.Targets(usage.getValue(), deployment.getValue(), score.getValue()),
                    new RecommendationSettings.Grace(newCustomer.getValue(), growth.getValue(), seatGrace.getValue()),
                    cards.getValue());
        } catch (IllegalArgumentException exception) {
            return null;
        }
    }

    private int weight(FactorCode code) {
        IntegerField field = weights.get(code);
        return field == null ? 0 : field.getValue();
    }

    private IntegerField percent(String key) {
        return field(I18NProvider.translate(KEY + key), 1, 100);
    }

    private IntegerField field(String label, int least, int most) {
        IntegerField field = new IntegerField(label);
        field.setMin(least);
        field.setMax(most);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(I18NProvider.translate(KEY + "range", least, most))
                .setMinErrorMessage(I18NProvider.translate(KEY + "range", least, most))
                .setMaxErrorMessage(I18NProvider.translate(KEY + "range", least, most)));
        field.addValueChangeListener(event -> changed.run());
        all.add(field);
        return field;
    }

    private static Div fields() {
        Div fields = new Div();
        fields.addClassName("rule-limits");
        return fields;
    }

    private static Div panel(String key, Div fields) {
        Div panel = new Div(
                new H2(I18NProvider.translate(KEY + key)),
                new Paragraph(I18NProvider.translate(KEY + key + ".help")),
                fields);
        panel.addClassName("sw-panel");
        return panel;
    }
}
