package io.seatwise.access.audit;

import io.seatwise.access.Audit;
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
 * Puts stored entries into the reader's words: present names for ids, and the words of the screens for codes. What is
 * gone keeps its stored name and says so; what has no words stays as it was stored.
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

    /** Names of cards and campaigns are followed by their customer. */
    private static final String NAME_END = " · ";

    private static final int ASKED_TOGETHER = 1_000;

    /** Their subjects are ids of Microsoft, which name nothing of ours. */
    private static final Set<String> FOREIGN_IDS = Set.of("renewal", "subscription");

    /** Bulk changes of customers list their ids in the detail. */
    private static final String MANY_CUSTOMERS = "customers";

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
     * @param gone whether what it is about exists no more
     */
    public record Readable(
            AuditEntry entry, String subject, @Nullable String path, boolean gone, String detail) {}

    /** Names an action in the words of the module that records it; an action without words keeps its code. */
    public String action(String code, Locale locale) {
        String key = "access.audit.action." + code;
        return texts.has(key) ? texts.getTranslation(key, locale) : code;
    }

    /** What the entries of a page mention, by id and by code. */
    private record Known(Map<UUID, Named> ids, Map<String, Map<String, Named>> codes, Locale locale) {

        @Nullable
        Named coded(AuditEntry entry, String code) {
            return codes.getOrDefault(group(entry), Map.of()).get(code);
        }
    }

    /** Puts a page of entries into words, with one question to each module. */
    public List<Readable> readable(PartnerScope scope, List<AuditEntry> entries, Locale locale) {
        Known known = known(scope, entries, locale);
        return entries.stream().map(entry -> readable(scope, entry, known)).toList();
    }

    private Readable readable(PartnerScope scope, AuditEntry entry, Known known) {
        Matcher about = Audit.ABOUT.matcher(entry.detail());
        boolean isAbout = about.find();
        UUID id = isAbout ? UUID.fromString(about.group(1)) : onlyId(entry);
        Named thing =
                id == null ? known.coded(entry, entry.subject()) : known.ids().get(id);
        boolean gone = id != null && thing == null;
        // A file or a token keeps the name that it had when the entry was written
        boolean isNamed = isAbout && !ID.matcher(entry.subject()).matches();
        String subject = thing == null || isNamed ? words(entry, entry.subject(), known) : thing.name();
        if (gone) {
            subject = texts.getTranslation(
                    ID.matcher(subject).matches() ? "access.audit.gone" : "access.audit.gone.of",
                    known.locale(),
                    subject);
        }
        String path = thing != null ? thing.path() : gone ? null : pathOfCustomer(entry, known);
        return new Readable(entry, subject, path, gone, detail(scope, entry, subject, known));
    }

    private String detail(PartnerScope scope, AuditEntry entry, String subject, Known known) {
        return names.stream()
                .flatMap(each ->
                        each.detail(scope, entry.action(), Audit.withoutId(entry.detail()), known.locale()).stream())
                .findFirst()
                .orElseGet(() -> withoutName(words(entry, lead(entry, known), known), subject));
    }

    /** The detail without the name that the subject already begins with, so that what changed comes first. */
    private static String withoutName(String detail, String subject) {
        int colon = detail.indexOf(": ");
        String name = colon < 0 ? "" : detail.substring(0, colon);
        boolean isSaid = !name.isEmpty() && (subject.equals(name) || subject.startsWith(name + NAME_END));
        return isSaid ? detail.substring(colon + 2) : detail;
    }

    /** Entries about a subscription name its customer in the detail. */
    private static @Nullable String pathOfCustomer(AuditEntry entry, Known known) {
        return FOREIGN_IDS.contains(group(entry))
                ? ids(entry.detail())
                        .flatMap(each -> Stream.ofNullable(known.ids().get(each)))
                        .map(Named::path)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The id that is the whole subject of an entry of a group whose ids are ours. */
    private static @Nullable UUID onlyId(AuditEntry entry) {
        return FOREIGN_IDS.contains(group(entry))
                        || !ID.matcher(entry.subject()).matches()
                ? null
                : UUID.fromString(entry.subject());
    }

    /** The detail with the name of the code in front of it, and without its id. */
    private static String lead(AuditEntry entry, Known known) {
        String detail = Audit.withoutId(entry.detail());
        int colon = detail.indexOf(": ");
        Named coded = colon < 0 ? null : known.coded(entry, detail.substring(0, colon));
        return coded == null ? detail : coded.name() + detail.substring(colon);
    }

    private Known known(PartnerScope scope, List<AuditEntry> entries, Locale locale) {
        Set<UUID> ids = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (AuditEntry entry : entries) {
            ids(entry.subject()).forEach(ids::add);
            ids(entry.detail()).forEach(ids::add);
            groups.add(group(entry));
        }
        Map<UUID, Named> named = new HashMap<>();
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += ASKED_TOGETHER) {
            Set<UUID> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + ASKED_TOGETHER)));
            names.forEach(each -> named.putAll(each.named(scope, some, locale)));
        }
        Map<String, Map<String, Named>> coded = new HashMap<>();
        for (String group : groups) {
            names.forEach(each ->
                    coded.computeIfAbsent(group, ignored -> new HashMap<>()).putAll(each.coded(scope, group, locale)));
        }
        return new Known(named, coded, locale);
    }

    private String words(AuditEntry entry, String stored, Known known) {
        String group = group(entry);
        boolean single = ID.matcher(stored).matches();
        String text = ID.matcher(stored).replaceAll(id -> {
            Named thing = known.ids().get(UUID.fromString(id.group()));
            return Matcher.quoteReplacement(
                    thing != null
                            ? thing.name()
                            : single || !group.equals(MANY_CUSTOMERS)
                                    ? id.group()
                                    : texts.getTranslation("access.audit.gone.among", known.locale()));
        });
        return codes(group, text, known.locale());
    }

    /** A detail with the words of the screens for the codes in it, for entries that are not about a partner. */
    public String detail(String action, String detail, Locale locale) {
        return codes(group(action), Audit.withoutId(detail), locale);
    }

    private String codes(String group, String stored, Locale locale) {
        String prefix = WORDS_OF_CODES.get(group);
        String text = prefix == null
                ? stored
                : CODE.matcher(stored).replaceAll(code -> {
                    String key = prefix + code.group();
                    return Matcher.quoteReplacement(texts.has(key) ? texts.getTranslation(key, locale) : code.group());
                });
        return ARROW.matcher(text).replaceAll(" → ");
    }

    private static String group(AuditEntry entry) {
        return group(entry.action());
    }

    private static String group(String action) {
        return action.substring(0, Math.max(action.indexOf('.'), 0));
    }

    private static Stream<UUID> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group).map(UUID::fromString);
    }
}
