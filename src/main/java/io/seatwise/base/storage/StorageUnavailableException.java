package io.seatwise.base.storage;

/** Refuses work that the storage cannot take at present. */
public class StorageUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StorageCondition condition;

    public StorageUnavailableException(StorageCondition condition) {
        super(condition.message());
        this.condition = condition;
    }

    public StorageCondition condition() {
        return condition;
    }
}
