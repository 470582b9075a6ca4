package io.seatwise.training.recommendation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.training.recommendation.rule.Condition;
import io.seatwise.training.recommendation.rule.RecommendationRule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Edits a rule: on or off, its playbook, its limits. An empty limit means the partner's threshold, if any. */
class RuleFields extends Composite<Div> {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final String code;
    private final Checkbox enabled = new Checkbox();
    private final Map<String, BigDecimalField> limits = new LinkedHashMap<>();
    private final Map<String, Boolean> mayBeEmpty = new HashMap<>();

    /**
     * @param shipped the rule as it comes along, which tells where a limit may be left empty
     * @param money whether limits of amounts are shown
     */
    RuleFields(
            RecommendationRule rule,
            RecommendationRule shipped,
            String playbookTitle,
            boolean money,
            Runnable changed) {
        code = rule.code();
        enabled.setLabel(I18NProvider.translate("training.recommendation.rule." + code));
        enabled.addValueChangeListener(event -> changed.run());
        Anchor playbook = new Anchor("training/playbooks/" + rule.playbookCode(), playbookTitle);
        Div head = new Div(enabled, playbook);
        head.addClassName("rule-head");
        Div fields = new Div();
        fields.addClassName("rule-limits");
        for (int i = 0; i < rule.trigger().conditions().size(); i++) {
            Condition condition = rule.trigger().conditions().get(i);
            if (condition.adjustable() && (money || !condition.fact().isMoney())) {
                BigDecimalField field = field(condition, changed);
                mayBeEmpty.put(
                        condition.key(), shipped.trigger().conditions().get(i).limit() == null);
                if (shipped.trigger().conditions().get(i).limit() == null) {
                    field.setPlaceholder(I18NProvider.translate("training.recommendation.settings.threshold"));
                }
                fields.add(field);
            }
        }
        getContent().addClassName("rule");
        getContent().add(head, fields);
        show(rule);
    }

    String code() {
        return code;
    }

    boolean isOn() {
        return enabled.getValue();
    }

    void show(RecommendationRule rule) {
        enabled.setValue(rule.enabled());
        for (Condition condition : rule.trigger().conditions()) {
            BigDecimalField field = limits.get(condition.key());
            if (field != null) {
                BigDecimal limit = condition.limit();
                field.setValue(
                        limit == null
                                ? null
                                : new BigDecimal(limit.stripTrailingZeros().toPlainString()));
            }
        }
    }

    /** Marks the limits that cannot be; whether there are none. */
    boolean validate() {
        boolean valid = true;
        for (Map.Entry<String, BigDecimalField> limit : limits.entrySet()) {
            BigDecimalField field = limit.getValue();
            BigDecimal value = field.getValue();
            boolean good = value == null
                    ? Boolean.TRUE.equals(mayBeEmpty.get(limit.getKey()))
                    : value.signum() >= 0 && value.compareTo(MOST) <= 0;
            field.setErrorMessage(I18NProvider.translate("training.recommendation.settings.invalid"));
            field.setInvalid(!good);
            valid &= good;
        }
        return valid;
    }

    Map<String, @Nullable BigDecimal> limits() {
        Map<String, @Nullable BigDecimal> entered = new HashMap<>();
        limits.forEach((key, field) -> entered.put(key, field.getValue()));
        return entered;
    }

    private BigDecimalField field(Condition condition, Runnable changed) {
        String text = condition.fact().category() == null
                ? "training.recommendation.limit." + condition.key()
                : "training.recommendation.limit.score";
        BigDecimalField field = new BigDecimalField(I18NProvider.translate(text));
        field.addValueChangeListener(event -> changed.run());
        limits.put(condition.key(), field);
        return field;
    }
}
