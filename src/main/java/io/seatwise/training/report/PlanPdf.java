package io.seatwise.training.report;

import io.seatwise.branding.Logo;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.report.CustomerPlan.StepLines;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes a plan as a PDF page. Its fonts are embedded, so that every letter of a customer's name is the same wherever
 * it is read.
 */
@Component
class PlanPdf {

    private static final Color QUIET = new Color(0x4f, 0x5b, 0x6b);
    private static final Color LINE = new Color(0xd5, 0xda, 0xe1);
    private static final float MARGIN = 42;
    private static final float LOGO_WIDTH = 130;
    private static final float LOGO_HEIGHT = 42;

    private final PlanWords words;

    PlanPdf(PlanWords words) {
        this.words = words;
    }

    void write(OutputStream out, CustomerPlan plan, Map<String, Playbook> playbooks, Locale locale) throws IOException {
        Fonts fonts = Fonts.load(accent(plan));
        // The caller's stream stays open
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out).setCloseStream(false);
        document.addTitle(words.text(locale, "plan.title", plan.customer().customerName()));
        document.addAuthor(plan.partner().name());
        document.setDocumentLanguage(locale.toLanguageTag());
        document.open();
        addLogo(document, plan);
        document.add(line(words.text(locale, "plan.title", plan.customer().customerName()), fonts.title(), 0));
        document.add(line(words.lead(locale, plan), fonts.quiet(), 2));
        document.add(facts(words.facts(locale, plan), fonts));
        document.add(line(words.text(locale, "plan.progress"), fonts.heading(), 8));
        document.add(line(words.comparedWith(locale, plan.progress()), fonts.quiet(), 1));
        document.add(progress(locale, plan.progress(), fonts));
        if (!plan.agreed().isEmpty()) {
            document.add(line(words.text(locale, "plan.agreed"), fonts.heading(), 8));
            plan.agreed()
                    .forEach(agreed ->
                            document.add(line("• " + words.agreed(locale, playbooks, agreed), fonts.text(), 1)));
        }
        document.add(line(words.text(locale, "plan.products"), fonts.heading(), 8));
        plan.licences()
                .unused()
                .forEach(product -> document.add(line("• " + words.product(locale, product), fonts.text(), 1)));
        if (plan.licences().unused().isEmpty()) {
            document.add(line(words.noProduct(locale, plan), fonts.text(), 1));
        }
        document.add(line(words.text(locale, "plan.steps"), fonts.heading(), 8));
        List<StepLines> steps = words.steps(locale, plan);
        if (steps.isEmpty()) {
            document.add(line(words.text(locale, "plan.steps.none"), fonts.text(), 1));
        }
        for (int i = 0; i < steps.size(); i++) {
            addStep(document, steps.get(i), i + 1, fonts);
        }
        if (plan.advice().furtherItems() > 0) {
            document.add(line(words.text(locale, "plan.further", plan.advice().furtherItems()), fonts.quiet(), 4));
        }
        if (!plan.outcomes().isEmpty()) {
            document.add(line(words.text(locale, "plan.outcomes"), fonts.heading(), 8));
            plan.outcomes()
                    .forEach(outcome ->
                            document.add(line("• " + words.outcome(locale, playbooks, outcome), fonts.text(), 1)));
            document.add(line(words.text(locale, "plan.outcomes.note"), fonts.quiet(), 1));
        }
        if (!plan.partner().branding().footer().isEmpty()) {
            document.add(line(plan.partner().branding().footer(), fonts.quiet(), 14));
        }
        document.close();
    }

    private static void addLogo(Document document, CustomerPlan plan) throws IOException {
        Logo logo = plan.partner().branding().logo();
        if (logo != null) {
            Image image = Image.getInstance(logo.content());
            image.scaleToFit(LOGO_WIDTH, LOGO_HEIGHT);
            document.add(image);
        }
    }

    private static Color accent(CustomerPlan plan) {
        String accent = plan.partner().branding().accent();
        return accent == null ? Color.BLACK : Color.decode(accent);
    }

    private static void addStep(Document document, StepLines step, int number, Fonts fonts) {
        document.add(line(number + ". " + step.title(), fonts.strong(), 5));
        for (List<String> reason : step.reasons()) {
            for (String text : reason) {
                document.add(line(text, reason.getFirst().equals(text) ? fonts.text() : fonts.quiet(), 1));
            }
        }
        step.actions().forEach(action -> document.add(line("• " + action, fonts.text(), 0)));
    }

    private static Paragraph line(String text, Font font, float before) {
        Paragraph paragraph = new Paragraph(font.getSize() * 1.35f, text, font);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    private static PdfPTable facts(List<List<String>> facts, Fonts fonts) {
        PdfPTable table = new PdfPTable(facts.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        for (List<String> fact : facts) {
            PdfPCell cell = new PdfPCell();
            cell.setBorderColor(LINE);
            cell.setPadding(5);
            cell.addElement(line(fact.getFirst(), fonts.quiet(), 0));
            cell.addElement(line(fact.getLast(), fonts.strong(), 0));
            table.addCell(cell);
        }
        return table;
    }

    private PdfPTable progress(Locale locale, PlanProgress progress, Fonts fonts) {
        List<String> heads = words.progressHeads(locale, progress);
        PdfPTable table = new PdfPTable(heads.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(3);
        heads.forEach(head -> table.addCell(cell(head, fonts.quiet())));
        words.progress(locale, progress).forEach(row -> row.forEach(text -> table.addCell(cell(text, fonts.text()))));
        return table;
    }

    private static PdfPCell cell(String text, Font font) {
        PdfPCell cell = new PdfPCell(line(text, font, 0));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(3);
        return cell;
    }

    /** Liberation Sans, which comes with openpdf-fonts-extra under the SIL Open Font License. */
    private record Fonts(Font title, Font heading, Font strong, Font text, Font quiet) {

        static Fonts load(Color accent) throws IOException {
            BaseFont regular = base("LiberationSans-Regular.ttf");
            BaseFont bold = base("LiberationSans-Bold.ttf");
            return new Fonts(
                    new Font(bold, 16, Font.NORMAL, accent),
                    new Font(bold, 11, Font.NORMAL, accent),
                    new Font(bold, 9.5f),
                    new Font(regular, 9),
                    new Font(regular, 8, Font.NORMAL, QUIET));
        }

        private static BaseFont base(String file) throws IOException {
            try (InputStream content = new ClassPathResource("liberation/" + file).getInputStream()) {
                return BaseFont.createFont(
                        file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, content.readAllBytes(), null);
            }
        }
    }
}
