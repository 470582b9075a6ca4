package io.seatwise.access.audit;

import io.seatwise.access.AuditNames;
import io.seatwise.access.AuditNames.Named;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.i18n.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts stored entries into the reader's words: names for ids, and the words of the screens for codes. What is gone, or
 * has no words, stays as it was stored, so that nothing of the trail is lost.
 */
@Component
public class AuditWords {

    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2}[A-Z_]+\\b");
    private static final Pattern ARROW = Pattern.compile(" -> ");

    /** Where the screens keep the words of the codes that entries of an action contain. */
    private static final Map<String, String> WORDS_OF_CODES = Map.of(
            "person", "access.role.",
            "token", "access.role.",
            "recommendation", "training.triage.state.",
            "campaign", "training.campaign.state.",
            "renewal", "renewals.choice.");

    private final Texts texts;
    private final List<AuditNames> names;

    AuditWords(Texts texts, List<AuditNames> names) {
        this.texts = texts;
        this.names = names;
    }

    /**
     * An entry in the reader's words.
     *
     * @param path of the page of what it is about; null where there is none
     */
    public record Readable(
            AuditEntry entry, String subject, @Nullable String path, String detail) {}

    /** Puts a page of entries into words, with one question to each module. */
    public List<Readable> readable(PartnerScope scope, List<AuditEntry> entries, Locale locale) {
        Map<UUID, Named> named = named(scope, entries);
        return entries.stream().map(entry -> readable(entry, named, locale)).toList();
    }

    private Readable readable(AuditEntry entry, Map<UUID, Named> named, Locale locale) {
        String path = ids(entry.subject())
                .map(named::get)
                .filter(thing -> thing != null)
                .map(Named::path)
                .findFirst()
                .orElse(null);
        return new Readable(
                entry, words(entry, entry.subject(), named, locale), path, words(entry, entry.detail(), named, locale));
    }

    private Map<UUID, Named> named(PartnerScope scope, List<AuditEntry> entries) {
        Set<UUID> ids = new HashSet<>();
        for (AuditEntry entry : entries) {
            ids(entry.subject()).forEach(ids::add);
            ids(entry.detail()).forEach(ids::add);
        }
        Map<UUID, Named> named = new HashMap<>();
        if (!ids.isEmpty()) {
            names.forEach(each -> named.putAll(each.named(scope, ids)));
        }
        return named;
    }

    private String words(AuditEntry entry, String stored, Map<UUID, Named> named, Locale locale) {
        String group = entry.action().substring(0, Math.max(entry.action().indexOf('.'), 0));
        String prefix = WORDS_OF_CODES.get(group);
        String text = ID.matcher(stored).replaceAll(id -> {
            Named thing = named.get(UUID.fromString(id.group()));
            return Matcher.quoteReplacement(thing == null ? id.group() : thing.name());
        });
        if (prefix != null) {
            text = CODE.matcher(text).replaceAll(code -> {
                String key = prefix + code.group();
                return Matcher.quoteReplacement(texts.has(key) ? texts.getTranslation(key, locale) : code.group());
            });
        }
        return ARROW.matcher(text).replaceAll(" → ");
    }

    private static Stream<UUID> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group).map(UUID::fromString);
    }
}
