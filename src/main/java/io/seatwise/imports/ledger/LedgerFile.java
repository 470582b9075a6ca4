package io.seatwise.imports.ledger;

import io.seatwise.base.storage.SealedStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The form of an entry's file: a line of JSON and the received file, packed together, and encrypted where a key is given. */
@Component
class LedgerFile {

    private static final int LONGEST_HEADER = 1 << 16;

    private final JsonMapper json;
    private final @Nullable String key;

    /** @param key blank where entries are not encrypted */
    LedgerFile(JsonMapper json, @Value("${seatwise.backup.key:}") String key) {
        this.json = json;
        this.key = key.isBlank() ? null : key;
    }

    /** Takes in an entry. */
    interface Reader {
        void read(LedgerHeader header, InputStream content) throws IOException;
    }

    boolean isSealing() {
        return key != null;
    }

    void write(Path file, LedgerHeader header, InputStream content) throws IOException {
        if (key == null) {
            pack(file, header, content);
            return;
        }
        Path plain = Files.createTempFile(file.getParent(), "writing-", ".plain");
        try {
            pack(plain, header, content);
            try (InputStream in = Files.newInputStream(plain);
                    OutputStream out = Files.newOutputStream(file)) {
                SealedStream.encrypt(in, out, key);
            }
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private void pack(Path file, LedgerHeader header, InputStream content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json.writeValueAsBytes(header));
            out.write('\n');
            content.transferTo(out);
        }
    }

    /** @throws IOException where the file is damaged, or sealed with another key */
    void read(Path file, boolean sealed, Reader reader) throws IOException {
        if (!sealed) {
            unpack(file, reader);
            return;
        }
        if (key == null) {
            throw new IOException("The entry is encrypted: set SEATWISE_BACKUP_KEY");
        }
        Path plain = Files.createTempFile(file.toAbsolutePath().getParent(), "writing-", ".plain");
        try {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                    OutputStream out = Files.newOutputStream(plain)) {
                SealedStream.decrypt(in, out, key);
            }
            unpack(plain, reader);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private void unpack(Path file, Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0 || line.size() == LONGEST_HEADER) {
                    throw new IOException("The entry has no header");
                }
                line.write(next);
            }
            reader.read(json.readValue(line.toByteArray(), LedgerHeader.class), in);
        }
    }
}
