package io.seatwise.training.triage.activity;

import io.seatwise.access.Audit;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the audited changes of a card into the reader's words: "Run better meetings: New → Planned, Tara, due 12 Dec".
 *
 * @param names of people by lower-case e-mail
 */
record CardWords(Texts texts, Formats formats, Map<String, String> names) {

    private static final Pattern DETAIL = Pattern.compile("([^:]+): (.*)");
    private static final Pattern CHANGE = Pattern.compile("(.+) -> (.+)");
    private static final Pattern STEP = Pattern.compile("step (\\d+) (done|open again)");
    private static final Pattern PAST = Pattern.compile("([A-Z_]+) on ([0-9-]+), begun on ([0-9-]+)");

    /** What an entry says about a card at one moment. */
    private record Said(
            String state,
            @Nullable String assignee,
            @Nullable String due,
            @Nullable String until,
            boolean pinned) {

        static Said of(String words) {
            String[] parts = words.split(", ");
            return new Said(
                    parts[0],
                    find(parts, part -> part.contains("@") ? part : ""),
                    find(parts, part -> part.startsWith("due ") ? part.substring(4) : ""),
                    find(parts, part -> part.startsWith("until ") ? part.substring(6) : ""),
                    Arrays.asList(parts).contains("pinned"));
        }

        private static @Nullable String find(String[] parts, UnaryOperator<String> value) {
            return Arrays.stream(parts)
                    .skip(1)
                    .map(value)
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param title of a playbook by its code */
    String of(String detail, UnaryOperator<String> title) {
        Matcher parts = DETAIL.matcher(Audit.withoutId(detail));
        return parts.matches() ? text("card", title.apply(parts.group(1)), change(parts.group(2))) : detail;
    }

    private String change(String stored) {
        Matcher change = CHANGE.matcher(stored);
        if (change.matches()) {
            return String.join(", ", differences(Said.of(change.group(1)), Said.of(change.group(2))));
        }
        Matcher step = STEP.matcher(stored);
        if (step.matches()) {
            return text(step.group(2).equals("done") ? "step.done" : "step.open", step.group(1));
        }
        Matcher past = PAST.matcher(stored);
        return past.matches() ? text("past", state(past.group(1)), date(past.group(3)), date(past.group(2))) : stored;
    }

    private List<String> differences(Said before, Said after) {
        List<String> said = new ArrayList<>();
        if (!before.state().equals(after.state())) {
            said.add(text("state", state(before.state()), state(after.state())));
        }
        if (!Objects.equals(before.assignee(), after.assignee())) {
            String assignee = after.assignee();
            said.add(
                    assignee == null
                            ? text("assignee.none")
                            : text("assignee", names.getOrDefault(assignee.toLowerCase(Locale.ROOT), assignee)));
        }
        if (!Objects.equals(before.due(), after.due())) {
            said.add(after.due() == null ? text("due.none") : text("due", date(after.due())));
        }
        if (after.until() != null && !Objects.equals(before.until(), after.until())) {
            said.add(text("until", date(after.until())));
        }
        if (before.pinned() != after.pinned()) {
            said.add(text(after.pinned() ? "pinned" : "unpinned"));
        }
        return said.isEmpty() ? List.of(text("edited")) : said;
    }

    private String state(String code) {
        String key = "training.triage.state." + code;
        return texts.has(key) ? texts.getTranslation(key, formats.locale()) : code;
    }

    private String date(String day) {
        return formats.date(LocalDate.parse(day));
    }

    private String text(String key, Object... values) {
        return texts.getTranslation("training.triage.activity." + key, formats.locale(), values);
    }
}
