package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignState;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How campaigns are spoken of on screen. */
final class CampaignWords {

    private static final String KEY = "training.campaign.";

    private final Formats formats;

    CampaignWords(Formats formats) {
        this.formats = formats;
    }

    static CampaignWords current() {
        return new CampaignWords(Formats.current());
    }

    Formats formats() {
        return formats;
    }

    String text(String key, Object... values) {
        return I18NProvider.translate(formats.locale(), KEY + key, values);
    }

    String of(Enum<?> constant, String family) {
        return text(family + "." + constant.name());
    }

    Badge badge(CampaignState state) {
        return new Badge(
                text("state." + state),
                switch (state) {
                    case DRAFT, CANCELED -> Badge.Tone.NEUTRAL;
                    case PENDING_APPROVAL -> Badge.Tone.WARNING;
                    case REJECTED, ERROR -> Badge.Tone.BAD;
                    case SCHEDULED, COMPLETED -> Badge.Tone.INFO;
                    case ACTIVE -> Badge.Tone.GOOD;
                });
    }

    String window(CampaignPlan plan) {
        return text(
                "window",
                formats.date(plan.schedule().start()),
                formats.date(plan.schedule().end()));
    }

    String refusal(CampaignRefusedException refused) {
        String words = text("refusal." + refused.refusal());
        return refused.refusal() == CampaignRefusal.INSIGHT_TAKEN
                ? text("refusal.taken", words, refused.detail())
                : words;
    }

    String problem(CampaignRefusal problem) {
        return text("refusal." + problem);
    }

    String warning(CampaignWarning warning) {
        return text("warning." + warning);
    }

    String clickThrough(Campaign campaign) {
        return formats.percent(campaign.reach().clickThrough());
    }

    /** "About 76 people", "at most", or why there is no number. */
    String recipients(RecipientEstimate estimate) {
        RecipientEstimate.Hidden reason = estimate.reason();
        if (reason != null) {
            return text("recipients.hidden." + reason);
        }
        return text(
                estimate.atMost() ? "recipients.atMost" : "recipients.about",
                formats.count(estimate.people()),
                formats.date(estimate.day()));
    }

    /** The reader's own language first, then English, then the others. */
    List<String> inReadersOrder(Collection<String> languages) {
        String own = formats.locale().getLanguage();
        return languages.stream()
                .sorted(Comparator.comparingInt(
                                (String language) -> language.equals(own) ? 0 : language.equals("en") ? 1 : 2)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static Span small(String text) {
        Span span = new Span(text);
        span.addClassName("campaign-small");
        return span;
    }
}
