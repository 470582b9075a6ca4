package io.seatwise.adoption.groups;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.groups.GroupStore.StagedDay;
import io.seatwise.adoption.privacy.CustomerPrivacy;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One import of groups. Rows wait in a table until the file is read, then each customer's day is checked, compared and
 * replaced as a whole: half a day would be another picture of the same people.
 */
final class GroupInsightSession implements FileKind.Session<GroupRow> {

    private final GroupStore store;
    private final PrivacySettings privacy;
    private final PartnerScope scope;
    private final ImportContext context;
    private final Map<CustomerId, CustomerPrivacy> decisions = new HashMap<>();
    private final Set<CustomerId> changed = new HashSet<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private @Nullable Faults faults;
    private boolean applying;
    private long line;
    private long added;
    private long altered;
    private long unchanged;

    GroupInsightSession(GroupStore store, PrivacySettings privacy, PartnerScope scope, ImportContext context) {
        this.store = store;
        this.privacy = privacy;
        this.scope = scope;
        this.context = context;
    }

    @Override
    public void preview(List<GroupRow> rows, List<SourceLine> lines, Faults found) {
        take(rows, lines, found);
    }

    @Override
    public void apply(List<GroupRow> rows, List<SourceLine> lines, Faults found) {
        applying = true;
        take(rows, lines, found);
    }

    private void take(List<GroupRow> rows, List<SourceLine> lines, Faults found) {
        faults = found;
        decide(rows);
        List<GroupRow> welcome = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            GroupRow row = rows.get(i);
            SourceLine at = i < lines.size() ? lines.get(i) : new SourceLine(++line);
            Optional<String> reason = keptOut(row);
            if (reason.isPresent()) {
                boolean customer = !decision(row).groupsOn();
                found.add(
                        at,
                        customer ? GroupInsightFileKind.TENANT : GroupInsightFileKind.ATTRIBUTE,
                        ProblemCode.CONFLICT,
                        null,
                        ProblemText.of(reason.get()));
            } else {
                welcome.add(row);
                numbers.add(at.number());
            }
        }
        store.stage(scope, context.runId(), welcome, numbers);
    }

    private void decide(List<GroupRow> rows) {
        Set<CustomerId> unknown = new HashSet<>();
        rows.forEach(row -> unknown.add(row.customer()));
        unknown.removeAll(decisions.keySet());
        if (!unknown.isEmpty()) {
            decisions.putAll(privacy.decisions(scope, unknown));
        }
    }

    private CustomerPrivacy decision(GroupRow row) {
        return decisions.getOrDefault(row.customer(), CustomerPrivacy.undecided(row.customer()));
    }

    private Optional<String> keptOut(GroupRow row) {
        CustomerPrivacy decision = decision(row);
        if (!decision.people().on()) {
            return Optional.of("adoption.privacy.expected.optedIn");
        }
        if (!decision.groupsOn()) {
            return Optional.of("adoption.groups.expected.switchedOn");
        }
        GroupKey group = row.group();
        if (group != null && !decision.attributes().contains(group.attribute())) {
            return Optional.of("adoption.groups.expected.attributeCovered");
        }
        return Optional.empty();
    }

    @Override
    public Changes finish() {
        for (StagedDay day : store.staged(scope, context.runId())) {
            finish(day);
        }
        store.clearStage(scope, context.runId());
        return new Changes(changed, 0, new Changes.Rows(added, altered, unchanged, 0), days);
    }

    private void finish(StagedDay staged) {
        Map<Long, GroupRow> rows = store.staged(scope, context.runId(), staged);
        Optional<String> contradiction = new GroupDay(rows.values()).contradiction();
        if (contradiction.isPresent()) {
            refuse(rows.keySet(), contradiction.get());
            return;
        }
        days.add(staged.day());
        Map<GroupRow.Key, GroupRow> before = new HashMap<>();
        store.rows(scope, staged.customer(), staged.day()).forEach(row -> before.put(row.key(), row));
        long same = 0;
        long other = 0;
        for (GroupRow row : rows.values()) {
            GroupRow known = before.remove(row.key());
            if (known == null) {
                added++;
                other++;
            } else if (known.equals(row)) {
                same++;
            } else {
                altered++;
                other++;
            }
        }
        altered += before.size();
        unchanged += same;
        if (other > 0 || !before.isEmpty()) {
            changed.add(staged.customer());
            if (applying) {
                store.replace(scope, context.runId(), staged, rows.values());
            }
        }
    }

    private void refuse(Set<Long> lines, String reason) {
        Faults found = Objects.requireNonNull(faults);
        ProblemText text = ProblemText.of(reason);
        lines.forEach(number -> found.add(new SourceLine(number), null, ProblemCode.CONFLICT, null, text));
    }
}
