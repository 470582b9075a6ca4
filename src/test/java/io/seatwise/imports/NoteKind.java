package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
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
    final Map<UUID, Map<Key, Long>> stored = new ConcurrentHashMap<>();

    private final Map<UUID, Map<Key, Long>> before = new ConcurrentHashMap<>();
    volatile CountDownLatch reached = new CountDownLatch(0);
    volatile CountDownLatch goOn = new CountDownLatch(0);
    volatile RuntimeException failure;

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("noteCustomer", "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"),
                Column.required("noteDay", "2026-03-14"),
                Column.required("noteCount", "12", "noteNumber"),
                Column.optional("noteText", "any"),
                Column.ownStaff("noteOwner", "max@contoso.example"));
    }

    @Override
    public Note read(SourceRow row) {
        UUID customer = row.requiredGuid("noteCustomer");
        LocalDate day = row.requiredDay("noteDay");
        Long count = row.requiredCount("noteCount");
        String text = row.text("noteText", 100);
        if ("odd".equals(text)) {
            row.fault("noteText", ProblemCode.UNKNOWN_VALUE, "Expected something even.");
        }
        return customer == null || day == null || count == null ? null : new Note(customer, day, count);
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
        return new Changes(Set.of(), 0, 0, 0, 0, 0, new TreeSet<>());
    }

    private final class NoteSession implements Session<Note> {

        private final UUID partner;
        private final UUID run;
        private final SortedSet<LocalDate> days = new TreeSet<>();
        private long added;
        private long changed;
        private long unchanged;

        NoteSession(UUID partner, UUID run) {
            this.partner = partner;
            this.run = run;
        }

        private Map<Key, Long> facts() {
            return stored.computeIfAbsent(partner, id -> new ConcurrentHashMap<>());
        }

        @Override
        public void preview(List<Note> notes, List<SourceLine> lines, Faults faults) {
            reached.countDown();
            await(goOn);
            for (int i = 0; i < notes.size(); i++) {
                if (notes.get(i).count() == 666) {
                    faults.add(lines.get(i), "noteCount", ProblemCode.CONFLICT, "Expected another number.");
                }
            }
            notes.forEach(this::compare);
        }

        @Override
        public void apply(List<Note> notes) {
            before.put(run, new ConcurrentHashMap<>(facts()));
            if (failure != null) {
                throw failure;
            }
            for (Note note : notes) {
                compare(note);
                facts().put(new Key(note.customer(), note.day()), note.count());
            }
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
            return new Changes(Set.of(), 0, added, changed, unchanged, 0, days);
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
