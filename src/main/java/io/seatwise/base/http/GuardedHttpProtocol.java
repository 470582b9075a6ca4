package io.seatwise.base.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 that ends connections whose request line and headers do not arrive in time. Tomcat's own timeout counts from
 * the last byte, so one byte now and then would keep a connection for hours.
 */
public final class GuardedHttpProtocol extends Http11NioProtocol {

    private static final long BETWEEN_MILLIS = 1000;

    private Duration headerTime = Duration.ofSeconds(15);
    private @Nullable ScheduledFuture<?> watch;

    void setHeaderTime(Duration time) {
        headerTime = time;
    }

    @Override
    public void start() throws Exception {
        super.start();
        watch = getUtilityExecutor()
                .scheduleWithFixedDelay(this::endHalfSent, BETWEEN_MILLIS, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }

    private void endHalfSent() {
        for (SocketWrapperBase<?> each : getEndpoint().getConnections()) {
            // A processor waits at its connection only between the parts of a header; at work it is taken off
            if (each.getCurrentProcessor() instanceof Processor processor && isLate(processor)) {
                each.close();
            }
        }
    }

    private boolean isLate(Processor processor) {
        org.apache.coyote.Request request = processor.getRequest();
        if (request == null || processor.isUpgrade() || processor.isAsync()) {
            return false;
        }
        long started = request.getStartTimeNanos();
        return started >= 0 && System.nanoTime() - started > headerTime.toNanos();
    }
}
