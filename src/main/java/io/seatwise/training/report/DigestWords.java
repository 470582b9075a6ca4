package io.seatwise.training.report;

import io.seatwise.access.Links;
import io.seatwise.access.OnBehalf.Acting;
import io.seatwise.access.Role;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.RecommendationWords;
import io.seatwise.training.report.Digest.Measured;
import io.seatwise.training.report.Digest.Some;
import io.seatwise.training.report.Letter.Count;
import io.seatwise.training.report.Letter.Entry;
import io.seatwise.training.report.Letter.Line;
import io.seatwise.training.report.Letter.Part;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Puts a digest into the words of its reader's language. */
@Component
class DigestWords {

    /** The page of the setting. */
    static final String SETTINGS = "/settings/digest";

    private final Texts texts;
    private final RecommendationWords recommendations;
    private final Links links;

    DigestWords(Texts texts, RecommendationWords recommendations, Links links) {
        this.texts = texts;
        this.recommendations = recommendations;
        this.links = links;
    }

    /**
     * The letter to this person.
     *
     * @param weekly the day on which it comes; null for a preview
     */
    Letter letter(Digest digest, Acting acting, Locale locale, @Nullable DayOfWeek weekly) {
        return new Writing(digest, acting, locale).letter(weekly);
    }

    /** One letter being written. */
    private final class Writing {

        private final Digest digest;
        private final Acting acting;
        private final Locale locale;
        private final Formats formats;

        Writing(Digest digest, Acting acting, Locale locale) {
            this.digest = digest;
            this.acting = acting;
            this.locale = locale;
            this.formats = new Formats(locale);
        }

        Letter letter(@Nullable DayOfWeek weekly) {
            String partner = acting.scope().partnerName();
            String day = formats.date(digest.today());
            List<String> footer = new ArrayList<>();
            footer.add(
                    weekly == null
                            ? text("why.preview", acting.email())
                            : text("why", acting.email(), weekly.getDisplayName(TextStyle.FULL, locale)));
            footer.add(text("organisations"));
            return new Letter(
                    locale,
                    new Letter.Head(
                            Letter.oneLine(text("subject", partner, digest.open(), digest.freshTotal())),
                            text("heading", day),
                            text("greeting", acting.name()),
                            text(
                                    acting.scope().seesAllCustomers() ? "lead" : "lead.own",
                                    partner,
                                    formats.date(digest.period().from()),
                                    formats.date(digest.period().until()))),
                    counts(),
                    new Line(text("board"), links.to("/training")),
                    parts(),
                    new Letter.Foot(footer, new Line(text("stop"), links.to(SETTINGS))));
        }

        private List<Count> counts() {
            List<Count> counts = new ArrayList<>();
            for (WorkState state : WorkState.values()) {
                long count = digest.queue().counts().getOrDefault(state, 0L);
                if (count > 0 || WorkState.COLUMNS.contains(state)) {
                    counts.add(new Count(
                            texts.getTranslation("training.triage.state." + state, locale), formats.count(count)));
                }
            }
            return counts;
        }

        private List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            String mine = "/training?assignee=" + UriUtils.encode(acting.email(), StandardCharsets.UTF_8);
            add(parts, "overdue", digest.urgent().overdue(), this::card, mine + "&overdue=true");
            add(parts, "dueSoon", digest.urgent().dueSoon(), this::card, mine + "&sort=due,asc&view=table");
            if (!digest.queue().fresh().isEmpty()) {
                List<Entry> entries = digest.queue().fresh().entrySet().stream()
                        .map(fresh -> new Entry(
                                new Line(playbook(fresh.getKey()), playbookLink(fresh.getKey())),
                                List.of(Line.of(text("fresh.count", fresh.getValue())))))
                        .toList();
                parts.add(new Part(text("part.fresh", digest.freshTotal()), null, entries, null));
            }
            if (!digest.queue().top().isEmpty()) {
                parts.add(new Part(
                        text("part.top"),
                        null,
                        digest.queue().top().stream().map(this::card).toList(),
                        null));
            }
            add(parts, "stale", digest.urgent().stale(), this::card, "/training?stale=true");
            add(parts, "finished", digest.news().finished(), this::done, "/training?state=DONE");
            add(parts, "measured", digest.news().measured(), this::outcome, "/training/outcomes");
            add(parts, "waiting", digest.news().waiting(), this::campaign, "/campaigns");
            return parts;
        }

        private <T> void add(List<Part> parts, String key, Some<T> some, Function<T, Entry> entry, String path) {
            if (some.total() == 0) {
                return;
            }
            boolean noted = texts.has("training.report.digest.note." + key);
            parts.add(new Part(
                    text("part." + key, some.total()),
                    noted ? text("note." + key) : null,
                    some.first().stream().map(entry).toList(),
                    some.further() == 0 ? null : new Line(text("further", some.further()), links.to(path))));
        }

        private Entry card(WorkItem item) {
            List<String> facts = new ArrayList<>();
            facts.add(
                    text("priority", Math.round(item.recommendation().ranking().priority())));
            facts.add(texts.getTranslation("training.triage.state." + item.state(), locale));
            if (item.work().assignee() != null) {
                facts.add(item.work().assignee());
            }
            if (item.due() != null) {
                facts.add(text("due", formats.date(item.due())));
            }
            String code = item.recommendation().reason().playbookCode();
            return new Entry(
                    title(item),
                    List.of(
                            Line.of(recommendations.reason(locale, item.recommendation())),
                            new Line(text("playbook", playbook(code)), playbookLink(code)),
                            Line.of(String.join(" · ", facts))));
        }

        private Entry done(WorkItem item) {
            String by = item.work().assignee();
            String line = text(
                    "done",
                    playbook(item.recommendation().reason().playbookCode()),
                    formats.date(item.work().progress().doneDay()));
            return new Entry(title(item), List.of(Line.of(by == null ? line : line + " · " + by)));
        }

        private Line title(WorkItem item) {
            String customer = item.recommendation().customer().name();
            String product = item.recommendation().subject().productName();
            return new Line(
                    product == null ? customer : customer + " · " + product, links.to("/training?card=" + item.id()));
        }

        private Entry outcome(Measured measured) {
            Outcome outcome = measured.outcome();
            OutcomeFigure figure = measured.figure();
            String code = outcome.subject().playbookCode();
            String what = text(
                    "outcome.of",
                    code == null ? text("campaign") : playbook(code),
                    formats.date(outcome.period().ended()));
            String found = figure.measured()
                    .map(comparison -> text(
                            "outcome.measured",
                            formats.points(
                                    BigDecimal.valueOf(comparison.effect().estimate())),
                            formats.points(
                                    BigDecimal.valueOf(comparison.effect().low())),
                            formats.points(
                                    BigDecimal.valueOf(comparison.effect().high())),
                            figure.days(),
                            comparison.peers()))
                    .orElseGet(() -> text("outcome.tooFew", figure.days(), Outcome.FEWEST_PEERS));
            String product = outcome.subject().productName();
            return new Entry(
                    new Line(
                            product == null
                                    ? outcome.customer().name()
                                    : outcome.customer().name() + " · " + product,
                            links.to("/training/outcomes?case=" + outcome.id())),
                    List.of(Line.of(found), Line.of(what)));
        }

        private Entry campaign(Digest.Waiting waiting) {
            Campaign campaign = waiting.campaign();
            String by = campaign.people().submittedBy() == null
                    ? campaign.people().author()
                    : campaign.people().submittedBy();
            String submitted = text(
                    "campaign.submitted",
                    by,
                    formats.date(campaign.plan().schedule().start()));
            return new Entry(
                    new Line(
                            campaign.customer().name() + " · " + campaign.plan().name(),
                            links.to("/campaigns/" + campaign.id())),
                    acting.scope().role() == Role.ACCOUNT_MANAGER
                            ? List.of(Line.of(submitted))
                            : List.of(
                                    Line.of(submitted),
                                    Line.of(text(waiting.own() ? "campaign.own" : "campaign.other"))));
        }

        private String playbook(String code) {
            return Playbooks.title(digest.playbooks(), code, locale);
        }

        private String playbookLink(String code) {
            return links.to("/training/playbooks/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8));
        }

        private String text(String key, Object... values) {
            return texts.getTranslation("training.report.digest." + key, locale, values);
        }
    }
}
