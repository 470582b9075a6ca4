package io.seatwise.training.recommendation;

import io.seatwise.base.i18n.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Describes recommendations in the reader's language. */
@Component
public class RecommendationWords {

    private static final String MODULE = "training.recommendation.";

    /** Rules about people, whose numbers may be too small to be told. */
    private static final Set<String> PEOPLE_RULES = Set.of("MAILED_FILES", "FIRST_TIME_USERS", "LOW_ACTIVATION");

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
        return reason(
                locale, recommendation, "reason." + recommendation.reason().ruleCode());
    }

    /** The reason in the words for the customer, without advice to the partner's own people. */
    public String reasonForCustomer(Locale locale, Recommendation recommendation) {
        String own = "reason." + recommendation.reason().ruleCode() + ".customer";
        return texts.has(MODULE + own) ? reason(locale, recommendation, own) : reason(locale, recommendation);
    }

    private String reason(Locale locale, Recommendation recommendation, String key) {
        Map<String, BigDecimal> inputs = recommendation.reason().inputs();
        String hidden = isHidden(recommendation) ? ".hidden" : "";
        Object[] values = new Object[inputs.size() + 2];
        values[0] = recommendation.subject().productName() == null
                ? ""
                : recommendation.subject().productName();
        values[1] = recommendation.subject().workload() == null
                ? ""
                : recommendation.subject().workload();
        int place = 2;
        for (BigDecimal input : inputs.values()) {
            values[place++] = input;
        }
        return texts.getTranslation(MODULE + key + hidden, locale, values);
    }

    /** The possible gain and its basis. */
    public String gain(Locale locale, Recommendation recommendation) {
        ExpectedGain gain = recommendation.ranking().expectedGain();
        if (gain.kind() == ExpectedGain.Kind.PEOPLE && isHidden(recommendation)) {
            return texts.getTranslation(MODULE + "gain.hidden", locale);
        }
        return texts.getTranslation(MODULE + "gain." + gain.kind(), locale, rounded(gain.amount()), gain.cases());
    }

    /** Whether its numbers are about too few people: it recommends something to people and tells none. */
    private static boolean isHidden(Recommendation recommendation) {
        return recommendation.reason().inputs().isEmpty()
                && PEOPLE_RULES.contains(recommendation.reason().ruleCode());
    }

    /** Readers get one decimal; REST has the exact amount. */
    private static BigDecimal rounded(double amount) {
        return BigDecimal.valueOf(amount).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
