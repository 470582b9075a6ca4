package io.seatwise.base.storage;

/** The present ability of the installation to use its database. */
public enum StorageCondition {
    /** Reads and writes. */
    WRITABLE("base.storage.writable", "Data can be read and changed.", true, true),

    /** Reads only: less space than the set minimum is left on the disk. */
    LOW_DISK(
            "base.storage.lowDisk",
            "Seatwise is read-only: the disk is nearly full. Nothing was changed. Changes are possible again as soon as"
                    + " there is room.",
            true,
            false),

    /** Reads only: the database file was removed or replaced while it was open. */
    FILE_REMOVED(
            "base.storage.fileRemoved",
            "Seatwise is read-only: its database file was removed or replaced while it was in use. Nothing was"
                    + " changed.",
            true,
            false),

    /** Neither reads nor writes. */
    DATABASE_AWAY(
            "base.storage.databaseAway",
            "The database does not answer. Nothing was changed. Seatwise goes on as soon as it answers again.",
            false,
            false);

    private final String key;
    private final String message;
    private final boolean readable;
    private final boolean writable;

    StorageCondition(String key, String message, boolean readable, boolean writable) {
        this.key = key;
        this.message = message;
        this.readable = readable;
        this.writable = writable;
    }

    /** The bundle key of what people on screen read. */
    public String key() {
        return key;
    }

    /** What callers of the REST API and the log read. */
    public String message() {
        return message;
    }

    public boolean isReadable() {
        return readable;
    }

    public boolean isWritable() {
        return writable;
    }
}
