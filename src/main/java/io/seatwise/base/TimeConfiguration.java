package io.seatwise.base;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the one source of time: code that needs "now" or "today" asks the {@link Clock} bean, so that tests can set it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** UTC, because a day is a UTC day everywhere in Seatwise. */
    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock utcClock() {
        return Clock.systemUTC();
    }
}
