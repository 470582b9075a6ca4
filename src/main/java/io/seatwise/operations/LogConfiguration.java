package io.seatwise.operations;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;

/** Adds the bound on repeated lines to the log. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    LogConfiguration() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(LogBound.class::isInstance)) {
            context.addTurboFilter(new LogBound(System::nanoTime));
        }
    }
}
