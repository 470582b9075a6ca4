package io.seatwise.exports;

import io.seatwise.ids.PartnerId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits how many files are written at once, in all and for one partner, so that exports take neither every database
 * connection nor another partner's turn.
 */
@Component
class ExportPlaces {

    private final int ofPartner;
    private final int atOnce;
    private final long patience;
    private final Semaphore places;
    private final Map<PartnerId, Semaphore> byPartner = new ConcurrentHashMap<>();

    ExportPlaces(
            @Value("${seatwise.exports.at-once:8}") int atOnce,
            @Value("${seatwise.exports.at-once-per-partner:4}") int ofPartner,
            @Value("${seatwise.exports.patience-seconds:20}") long patience) {
        this.atOnce = atOnce;
        this.ofPartner = ofPartner;
        this.patience = patience;
        this.places = new Semaphore(atOnce, true);
    }

    /** A place that is held until it is closed. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits for a place of this partner.
     *
     * @throws ExportsBusyException when none becomes free in time
     */
    Place take(PartnerId partnerId) {
        Semaphore own = byPartner.computeIfAbsent(partnerId, id -> new Semaphore(ofPartner, true));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
        acquire(own, ofPartner, end);
        try {
            acquire(places, atOnce, end);
        } catch (ExportsBusyException busy) {
            own.release();
            throw busy;
        }
        return () -> {
            places.release();
            own.release();
        };
    }

    private static void acquire(Semaphore semaphore, int size, long end) {
        try {
            if (!semaphore.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new ExportsBusyException(size);
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new ExportsBusyException(size);
        }
    }
}
