package io.seatwise.training.campaign.plan;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.plan.MessageKit.Section;
import io.seatwise.training.playbook.Playbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.springframework.stereotype.Component;

/** Makes the kit of a campaign, in any language of the portal, and writes it as a Word document. */
@Component
public class MessageKits {

    private static final String KEY = "training.campaign.kit.";
    private static final int TITLE_SIZE = 20;
    private static final int HEADING_SIZE = 13;

    /** Whom a text speaks to. */
    public enum Audience {
        EVERYBODY,
        LEADERS,
        SUPPORT
    }

    private final Texts texts;
    private final Playbooks playbooks;

    MessageKits(Texts texts, Playbooks playbooks) {
        this.texts = texts;
        this.playbooks = playbooks;
    }

    /** The languages that a kit can be made in, English first. */
    public List<Locale> languages() {
        return texts.getProvidedLocales();
    }

    /** A campaign with a playbook takes the benefits by audience from the playbook. */
    public MessageKit of(PartnerScope scope, Campaign campaign, Locale locale) {
        CampaignPlan plan = campaign.plan();
        CampaignText message = plan.text(locale.getLanguage());
        Formats formats = new Formats(locale);
        String from = formats.date(plan.schedule().start());
        String to = formats.date(plan.schedule().end());
        List<Section> sections = new ArrayList<>();
        List<String> body = new ArrayList<>(List.of(message.title(), message.body()));
        if (!plan.message().link().isEmpty()) {
            body.add(text(locale, "link", plan.message().link()));
        }
        sections.add(new Section(text(locale, "message"), body));
        sections.addAll(benefits(scope, plan, locale));
        sections.add(new Section(text(locale, "recipients"), recipients(plan.target(), locale)));
        sections.add(new Section(
                text(locale, "schedule"),
                List.of(text(
                        locale,
                        "schedule.text",
                        from,
                        to,
                        texts.getTranslation(
                                "training.campaign.frequency." + plan.schedule().frequency(), locale)))));
        sections.add(new Section(text(locale, "back"), List.of(text(locale, "back.text"))));
        return new MessageKit(
                locale.getLanguage(),
                text(locale, "title", plan.name()),
                text(locale, "for", campaign.customer().name(), from, to),
                List.copyOf(sections),
                mail(plan, message, locale));
    }

    /** Writes the kit as a {@code .docx}. */
    public void write(MessageKit kit, OutputStream output) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            paragraph(document, kit.title(), TITLE_SIZE, true);
            paragraph(document, kit.subtitle(), 0, false);
            for (Section section : kit.sections()) {
                paragraph(document, section.heading(), HEADING_SIZE, true);
                section.paragraphs().forEach(words -> paragraph(document, words, 0, false));
            }
            document.write(output);
        }
    }

    private List<Section> benefits(PartnerScope scope, CampaignPlan plan, Locale locale) {
        String code = plan.subject().playbookCode();
        List<Section> ofPlaybook = code == null
                ? List.of()
                : playbooks.byCode(scope, code).stream()
                        .flatMap(playbook -> playbook.content(locale).readers().whatsInItForMe().stream())
                        .map(benefit -> new Section(benefit.audience(), List.of(benefit.text())))
                        .toList();
        return ofPlaybook.isEmpty()
                ? Arrays.stream(Audience.values())
                        .map(audience -> new Section(
                                text(locale, "audience." + audience),
                                List.of(text(locale, plan.subject().scenario() + "." + audience))))
                        .toList()
                : ofPlaybook;
    }

    private List<String> recipients(TargetRule target, Locale locale) {
        List<String> words = new ArrayList<>();
        words.add(text(locale, "recipients.EVERYBODY"));
        if (target.narrowedBy() != null) {
            words.add(text(
                    locale,
                    "recipients.narrowed",
                    texts.getTranslation("training.campaign.attribute." + target.narrowedBy(), locale),
                    String.join(", ", target.narrowedTo())));
        }
        if (!target.excluded().isEmpty()) {
            words.add(text(locale, "recipients.excluded", String.join(", ", target.excluded())));
        }
        return words;
    }

    private String mail(CampaignPlan plan, CampaignText message, Locale locale) {
        StringBuilder mail = new StringBuilder(text(locale, "mail.subject", message.title()))
                .append("\n\n")
                .append(text(locale, "mail.hello"))
                .append("\n\n")
                .append(message.body())
                .append("\n\n")
                .append(text(locale, plan.subject().scenario() + "." + Audience.EVERYBODY));
        if (!plan.message().link().isEmpty()) {
            mail.append("\n\n").append(text(locale, "link", plan.message().link()));
        }
        return mail.append("\n\n").append(text(locale, "mail.bye")).append("\n").toString();
    }

    private String text(Locale locale, String key, Object... values) {
        return texts.getTranslation(KEY + key, locale, values);
    }

    private static void paragraph(XWPFDocument document, String words, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        if (bold) {
            paragraph.setSpacingBefore(size == TITLE_SIZE ? 0 : 240);
        }
        String[] lines = words.split("\n", -1);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Calibri");
        run.setBold(bold);
        if (size > 0) {
            run.setFontSize(size);
        }
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }
}
