package io.seatwise.base.storage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds the condition of this node's storage. The monitor of the operations module sets it; everybody may ask. */
@Component
public class StorageState {

    private static final Logger LOG = LoggerFactory.getLogger(StorageState.class);

    private final Set<Consumer<StorageCondition>> listeners = ConcurrentHashMap.newKeySet();
    private volatile StorageCondition condition = StorageCondition.WRITABLE;

    public StorageCondition condition() {
        return condition;
    }

    /** @throws StorageUnavailableException where nothing may be written */
    public void requireWritable() {
        StorageCondition now = condition;
        if (!now.isWritable()) {
            throw new StorageUnavailableException(now);
        }
    }

    /** Takes over the condition that was found, and calls the listeners where it is another one. */
    public void set(StorageCondition found) {
        StorageCondition before = condition;
        if (before == found) {
            return;
        }
        condition = found;
        if (found.isWritable()) {
            LOG.warn("Storage: {} -> {}. {}", before, found, found.message());
        } else {
            LOG.error("Storage: {} -> {}. {}", before, found, found.message());
        }
        for (Consumer<StorageCondition> listener : listeners) {
            try {
                listener.accept(found);
            } catch (RuntimeException failure) {
                LOG.debug("A listener could not take in the condition", failure);
            }
        }
    }

    /** Calls the listener at each change until the result is run. */
    public Runnable onChange(Consumer<StorageCondition> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
