package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.columns.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The smallest kind that has all traits, for tests of the pipeline: a count a day and customer, kept in memory. It can
 * be made to wait or to fail in the middle. It names no customers as changed: there are none in the database.
 */
final class NoteKind implements FileKind<NoteKind.Note> {

    record Note(UUID customer, LocalDate day, long count) {}

    record Key(UUID customer, LocalDate day) {}

    /** By partner; what a rolled-back transaction wrote is taken out by the test that cares. */
    final Map<PartnerId, Map<Key, Long>> stored = new ConcurrentHashMap<>();

    private final Map<ImportId, Map<Key, Long>> before = new ConcurrentHashMap<>();
    volatile CountDownLatch reached = new CountDownLatch(0);
    volatile CountDownLatch goOn = new CountDownLatch(0);
    volatile RuntimeException failure;

    @Override
    public String name() {
        return "notes";
    }

    private static final Column.Required<UUID> CUSTOMER =
            Column.guid("noteCustomer").required();
    private static final Column.Required<LocalDate> DAY =
            Column.day("noteDay").example("2026-03-14").required();
    private static final Column.Required<Long> COUNT =
            Column.count("noteCount").alias("noteNumber").example("12").required();
    private static final Column<String> TEXT = Column.text("noteText", 100).example("any");
    private static final Column<String> OWNER =
            Column.text("noteOwner", 100).example("max@contoso.example").ownStaff();

    @Override
    public List<Column<?>> columns() {
        return List.of(CUSTOMER, DAY, COUNT, TEXT, OWNER);
    }

    @Override
    public Note read(SourceRow row) {
        if ("odd".equals(row.get(TEXT))) {
            row.fault(TEXT, ProblemCode.UNKNOWN_VALUE, "imports.expected.value");
        }
        return new Note(row.get(CUSTOMER), row.get(DAY), row.get(COUNT));
    }

    @Override
    public Object key(Note note) {
        return new Key(note.customer(), note.day());
    }

    @Override
    public Session<Note> open(PartnerScope scope, ImportContext context) {
        return new NoteSession(scope.partnerId(), context.runId());
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        Map<Key, Long> then = before.remove(context.runId());
        stored.put(scope.partnerId(), then);
        return new Changes(Set.of(), 0, new Changes.Rows(0, 0, 0, 0), new TreeSet<>());
    }

    private final class NoteSession implements Session<Note> {

        private final PartnerId partner;
        private final ImportId run;
        private final SortedSet<LocalDate> days = new TreeSet<>();
        private final Map<Key, Long> applied = new ConcurrentHashMap<>();
        private boolean applying;
        private long added;
        private long changed;
        private long unchanged;

        NoteSession(PartnerId partner, ImportId run) {
            this.partner = partner;
            this.run = run;
        }

        private Map<Key, Long> facts() {
            return stored.computeIfAbsent(partner, id -> new ConcurrentHashMap<>());
        }

        @Override
        public void preview(List<Note> notes, List<SourceLine> lines, Faults faults) {
            take(notes, lines, faults);
        }

        /** What is applied waits for {@link #finish}: a map knows no transaction that an error could take back. */
        @Override
        public void apply(List<Note> notes, List<SourceLine> lines, Faults faults) {
            applying = true;
            take(notes, lines, faults);
            if (failure != null) {
                throw failure;
            }
            notes.forEach(note -> applied.put(new Key(note.customer(), note.day()), note.count()));
        }

        private void take(List<Note> notes, List<SourceLine> lines, Faults faults) {
            reached.countDown();
            await(goOn);
            for (int i = 0; i < notes.size(); i++) {
                if (notes.get(i).count() == 666) {
                    faults.add(
                            lines.get(i), COUNT, ProblemCode.CONFLICT, "666", ProblemText.of("imports.expected.value"));
                }
            }
            notes.forEach(this::compare);
        }

        private void compare(Note note) {
            Long known = facts().get(new Key(note.customer(), note.day()));
            days.add(note.day());
            if (known == null) {
                added++;
            } else if (known != note.count()) {
                changed++;
            } else {
                unchanged++;
            }
        }

        @Override
        public Changes finish() {
            if (applying) {
                before.put(run, new ConcurrentHashMap<>(facts()));
                facts().putAll(applied);
            }
            return new Changes(Set.of(), 0, new Changes.Rows(added, changed, unchanged, 0), days);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Brings it into an application. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Offered {
        @Bean
        NoteKind noteKind() {
            return new NoteKind();
        }
    }
}
