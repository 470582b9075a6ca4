package io.seatwise.access.audit;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.PartnerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the head of each partner's chain, its newest seal, in the data folder and in the database. A chain that later lacks this
 * seal was cut off. Each node has its own files; all nodes share one row.
 */
@Component
class AuditHeads {

    /** A killed process may lose the last moment of an embedded database: a head is written once it is safely on disk. */
    static final Duration SETTLED = Duration.ofSeconds(30);

    private record Seen(long number, String chain, Instant at) {}

    private final Path folder;
    private final Clock clock;
    private final AuditCodes codes;
    private final AuditHeadRows rows;
    private final Map<PartnerId, Seen> seen = new ConcurrentHashMap<>();

    AuditHeads(@Value("${seatwise.data-dir}") Path data, Clock clock, AuditCodes codes, AuditHeadRows rows) {
        this.folder = data.resolve(AuditCheck.HEADS);
        this.clock = clock;
        this.codes = codes;
        this.rows = rows;
    }

    /**
     * A seal that the chain once had.
     *
     * @param number its place
     * @param chain its code; null where the file was changed, so that no seal fits
     */
    record Head(long number, @Nullable String chain) {}

    /** The kept head of a partner; null where none was kept yet. */
    @Nullable
    Head kept(PartnerScope scope) {
        try {
            List<String> lines = Files.readAllLines(file(scope));
            if (lines.size() < 3 || !lines.get(0).matches("\\d{1,18}")) {
                return new Head(0, null);
            }
            long number = Long.parseLong(lines.get(0));
            boolean whole = AuditCodes.same(code(scope, number, lines.get(1)), lines.get(2));
            return new Head(number, whole ? lines.get(1) : null);
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException exception) {
            throw new UncheckedIOException("The head of the audit in " + folder + " cannot be read", exception);
        }
    }

    /** The head in the database, which all nodes share; null where none was kept yet. */
    @Nullable
    Head shared(PartnerScope scope) {
        return rows.of(scope);
    }

    /** Takes note of the last seal at the beginning of a run; keeps the one that was last half a minute ago. */
    void note(PartnerScope scope, long number, String chain) {
        if (rows.of(scope) == null) {
            rows.put(scope, 0, AuditChain.START);
        }
        Instant now = clock.instant();
        Seen before = seen.get(scope.partnerId());
        if (before == null) {
            seen.put(scope.partnerId(), new Seen(number, chain, now));
        } else if (!now.isBefore(before.at().plus(SETTLED))) {
            keep(scope, before.number(), before.chain());
            seen.put(scope.partnerId(), new Seen(number, chain, now));
        }
    }

    /** Keeps the head of a restored database in a folder that knows a later one, or none. */
    void adopt(PartnerScope scope) {
        Head row = rows.of(scope);
        if (row != null && row.chain() != null) {
            keep(scope, row.number(), row.chain());
        }
    }

    /** The folder comes first: where the row is there, the file must be, too. */
    private void keep(PartnerScope scope, long number, String chain) {
        Head head = kept(scope);
        if (number > 0 && (head == null || head.number() < number)) {
            write(scope, number, chain);
        }
        rows.put(scope, number, chain);
    }

    private void write(PartnerScope scope, long number, String chain) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "head", ".new");
            try {
                Files.write(written, List.of(Long.toString(number), chain, code(scope, number, chain)));
                Files.move(written, file(scope), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException("The head of the audit in " + folder + " cannot be kept", exception);
        }
    }

    private Path file(PartnerScope scope) {
        return folder.resolve(scope.partnerId().toString());
    }

    private String code(PartnerScope scope, long number, String chain) {
        return codes.of("head", scope.partnerId(), number, chain);
    }
}
