package io.seatwise.base.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds the files of the ledger: a folder for each partner, and in it a file for each act, named by time, act and import,
 * so that names sort by time. A file appears whole and on the disk, or not at all.
 */
@Component
public class LedgerFolder {

    /** The name of the command's request in the data folder. */
    public static final String REPLAY = "replay";

    /** The first line of the answer where every import is in the database. */
    public static final String WHOLE = "whole";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerFolder.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSSSSS'Z'");
    private static final Pattern NAME =
            Pattern.compile("(\\d{8}T\\d{12}Z)-\\d{6}-(applied|undone)-([0-9a-f-]{36})\\.gz(\\.sealed)?");
    private static final int SEQUENCE = 1_000_000;

    private final Path folder;
    private final AtomicLong sequence = new AtomicLong();
    private @Nullable Size measured;

    public LedgerFolder(@Value("${seatwise.ledger.dir}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What an entry records. */
    public enum Act {
        APPLIED,
        UNDONE
    }

    /** One file of the ledger. */
    public record Entry(Path file, Instant at, Act act, UUID run, boolean isSealed, long bytes) {}

    /**
     * The ledger as a whole.
     *
     * @param last when its last entry was written; null without one
     */
    public record Size(long entries, long bytes, @Nullable Instant last) {

        Size with(Instant at, long more) {
            return new Size(entries + 1, bytes + more, last == null || at.isAfter(last) ? at : last);
        }

        Size without(long fewer) {
            return new Size(entries - 1, bytes - fewer, entries == 1 ? null : last);
        }
    }

    /** Writes the content of a new file. */
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    /** The partners that have entries. */
    public List<UUID> partners() throws IOException {
        List<UUID> partners = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                try {
                    partners.add(UUID.fromString(each.getFileName().toString()));
                } catch (IllegalArgumentException other) {
                    LOG.debug("{} belongs to no partner", each);
                }
            }
        } catch (NoSuchFileException none) {
            return List.of();
        }
        return partners;
    }

    /** A partner's entries, oldest first. */
    public List<Entry> entries(UUID partner) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(of(partner))) {
            for (Path each : (Iterable<Path>) files::iterator) {
                entry(each).ifPresent(entries::add);
            }
        } catch (NoSuchFileException none) {
            return List.of();
        }
        entries.sort(Comparator.comparing(each -> each.file().getFileName().toString()));
        return entries;
    }

    /** Whether the partner has an entry of this act on an import. */
    public boolean has(UUID partner, Act act, UUID run) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(
                of(partner), "*-%s-%s.gz*".formatted(act.name().toLowerCase(Locale.ROOT), run))) {
            return found.iterator().hasNext();
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    /**
     * Measures all partners' entries. The folder is read once; from then on the size grows with each entry, and
     * {@link #deleteSuperfluous}, which reads the folder anyway, corrects it. Entries of other nodes are seen then.
     */
    public synchronized Size measure() throws IOException {
        Size known = measured;
        if (known == null) {
            known = new Size(0, 0, null);
            for (UUID partner : partners()) {
                for (Entry each : entries(partner)) {
                    known = known.with(each.at(), each.bytes());
                }
            }
            measured = known;
        }
        return known;
    }

    /**
     * Adds an entry, which is on the disk when this returns.
     *
     * @throws IOException where the disk has no room for this many bytes; nothing is left then
     */
    public Path add(UUID partner, Instant at, Act act, UUID run, boolean sealed, long needed, Content content)
            throws IOException {
        Path own = of(partner);
        createPrivate(own);
        if (Files.getFileStore(own).getUsableSpace() < needed) {
            throw new IOException("There is not enough space for the ledger in " + folder);
        }
        String name = TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                + "-%06d-".formatted(sequence.getAndIncrement() % SEQUENCE)
                + act.name().toLowerCase(Locale.ROOT)
                + "-" + run + ".gz" + (sealed ? ".sealed" : "");
        Path writing = Files.createTempFile(own, "writing-", ".tmp");
        try {
            content.writeTo(writing);
            force(writing, StandardOpenOption.WRITE);
            Path file = appear(writing, own.resolve(name), at);
            forceFolder(own);
            return file;
        } finally {
            Files.deleteIfExists(writing);
        }
    }

    private synchronized Path appear(Path writing, Path file, Instant at) throws IOException {
        long bytes = Files.size(writing);
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        measured = measured == null ? null : measured.with(at, bytes);
        return file;
    }

    /** Deletes an entry whose import was not applied after all. */
    public synchronized void delete(Path entry) throws IOException {
        long bytes = Files.size(entry);
        Files.delete(entry);
        measured = measured == null ? null : measured.without(bytes);
    }

    /** Deletes entries before a time, what a killed process left half written, and the oldest ones beyond a size. */
    public synchronized void deleteSuperfluous(Instant before, long mostBytes) throws IOException {
        measured = null;
        List<Entry> all = new ArrayList<>();
        for (UUID partner : partners()) {
            deleteUnfinished(of(partner), before);
            all.addAll(entries(partner));
        }
        all.sort(Comparator.comparing(Entry::at));
        long bytes = all.stream().mapToLong(Entry::bytes).sum();
        Size kept = new Size(0, 0, null);
        for (Entry each : all) {
            boolean tooMuch = bytes > mostBytes;
            if (!tooMuch && !each.at().isBefore(before)) {
                kept = kept.with(each.at(), each.bytes());
                continue;
            }
            if (tooMuch && !each.at().isBefore(before)) {
                LOG.warn("The ledger is larger than {} bytes: {} is deleted before its time", mostBytes, each.file());
            }
            Files.deleteIfExists(each.file());
            bytes -= each.bytes();
        }
        measured = kept;
    }

    private static void deleteUnfinished(Path own, Instant before) throws IOException {
        try (Stream<Path> files = Files.list(own)) {
            for (Path each : (Iterable<Path>) files::iterator) {
                if (each.getFileName().toString().startsWith("writing-")
                        && Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private Path of(UUID partner) {
        return folder.resolve(partner.toString());
    }

    private static Optional<Entry> entry(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Entry(
                    file,
                    LocalDateTime.parse(name.group(1), TIME).toInstant(ZoneOffset.UTC),
                    name.group(2).equals("applied") ? Act.APPLIED : Act.UNDONE,
                    UUID.fromString(name.group(3)),
                    name.group(4) != null,
                    Files.size(file)));
        } catch (DateTimeParseException | IllegalArgumentException | NoSuchFileException other) {
            return Optional.empty();
        }
    }

    private static void createPrivate(Path own) throws IOException {
        if (Files.isDirectory(own)) {
            return;
        }
        if (isPosix()) {
            Files.createDirectories(
                    own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(own);
        }
    }

    /** Makes the new name durable, too; other systems do it by themselves and open no folder. */
    private static void forceFolder(Path own) throws IOException {
        if (isPosix()) {
            force(own, StandardOpenOption.READ);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static void force(Path file, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(file, option)) {
            channel.force(true);
        }
    }
}
