package io.seatwise.exports;

import io.seatwise.access.AuditNames;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.i18n.Texts;
import io.seatwise.exports.Report.PrintedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says in the reader's words which file or print an audit entry is about, and what its filter was. */
@Component
class ExportAuditNames implements AuditNames {

    private static final String GROUP = "export";

    private final ObjectProvider<Report> reports;
    private final Texts texts;

    ExportAuditNames(ObjectProvider<Report> reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
        return Map.of();
    }

    @Override
    public Map<String, Named> coded(PartnerScope scope, String group, Locale locale) {
        if (!group.equals(GROUP)) {
            return Map.of();
        }
        return reports.stream()
                .flatMap(report -> report.printed().stream())
                .collect(Collectors.toMap(
                        PrintedPage::path,
                        page -> new Named(texts.getTranslation(page.titleKey(), locale), page.path())));
    }

    @Override
    public Optional<String> detail(PartnerScope scope, String action, String detail, Locale locale) {
        return action.startsWith(GROUP + ".")
                ? AuditedFile.of(detail).map(file -> inWords(scope, file, locale))
                : Optional.empty();
    }

    private String inWords(PartnerScope scope, AuditedFile file, Locale locale) {
        Optional<Report> report =
                reports.stream().filter(each -> isOf(each, file.what())).findFirst();
        List<String> parts = new ArrayList<>();
        // The subject of an entry about a print is the page itself
        if (report.map(each -> each.key().equals(file.what())).orElse(true)) {
            parts.add(report.map(each -> texts.getTranslation(each.titleKey(), locale))
                    .orElse(file.what()));
        }
        parts.add(texts.getTranslation("exports.audit.rows", locale, file.rows()));
        if (!file.complete()) {
            parts.add(texts.getTranslation("exports.audit.interrupted", locale));
        }
        if (!file.query().isEmpty()) {
            parts.add(report.flatMap(each -> filter(scope, each, file.query(), locale))
                    .orElse(file.query()));
        }
        return String.join(" · ", parts);
    }

    private static boolean isOf(Report report, String what) {
        return report.key().equals(what)
                || report.printed().filter(page -> page.path().equals(what)).isPresent();
    }

    /** Empty for a filter whose subject is gone, or that this version does not know any more. */
    private static Optional<String> filter(PartnerScope scope, Report report, String query, Locale locale) {
        try {
            return Optional.of(report.inWords(scope, QueryString.parse(query), locale));
        } catch (IllegalArgumentException | NotFoundException unknown) {
            return Optional.empty();
        }
    }
}
