package io.seatwise.training.recommendation;

import io.seatwise.base.i18n.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Describes recommendations in the reader's language. */
@Component
public class RecommendationWords {

    private static final String MODULE = "training.recommendation.";

    private final Texts texts;

    RecommendationWords(Texts texts) {
        this.texts = texts;
    }

    /** The rule's name. */
    public String rule(Locale locale, String ruleCode) {
        return texts.getTranslation(MODULE + "rule." + ruleCode, locale);
    }

    /** A factor's name. */
    public String factor(Locale locale, FactorCode code) {
        return texts.getTranslation(MODULE + "factor." + code, locale);
    }

    /** Why, in one sentence with its numbers. */
    public String reason(Locale locale, Recommendation recommendation) {
        Map<String, BigDecimal> inputs = recommendation.inputs();
        Object[] values = new Object[inputs.size() + 2];
        values[0] = recommendation.productName() == null ? "" : recommendation.productName();
        values[1] = recommendation.workload() == null ? "" : recommendation.workload();
        int place = 2;
        for (BigDecimal input : inputs.values()) {
            values[place++] = input;
        }
        return texts.getTranslation(MODULE + "reason." + recommendation.ruleCode(), locale, values);
    }

    /** The possible gain and its basis. */
    public String gain(Locale locale, Recommendation recommendation) {
        ExpectedGain gain = recommendation.expectedGain();
        return texts.getTranslation(MODULE + "gain." + gain.kind(), locale, rounded(gain.amount()), gain.cases());
    }

    /** Readers get one decimal; REST has the exact amount. */
    private static BigDecimal rounded(double amount) {
        return BigDecimal.valueOf(amount).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
