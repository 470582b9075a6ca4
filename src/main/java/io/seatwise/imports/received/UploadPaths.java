package io.seatwise.imports.received;

import io.seatwise.base.http.BodyLimit;
import io.seatwise.imports.ImportLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Declares the two paths that take a file: REST, and the upload component on screen. */
@Configuration(proxyBeanMethods = false)
class UploadPaths {

    private static final long AROUND_THE_FILE = 64 << 10;

    @Bean
    BodyLimit importOverRest(ImportLimits limits) {
        return new BodyLimit("/api/v1/imports", request(limits));
    }

    /** Vaadin checks the size in the browser alone; without a session it reads nothing. */
    @Bean
    BodyLimit importOnScreen(ImportLimits limits) {
        return new BodyLimit("/VAADIN/dynamic/resource/**", request(limits));
    }

    private static DataSize request(ImportLimits limits) {
        return DataSize.ofBytes(limits.maxFileSize().toBytes() + AROUND_THE_FILE);
    }
}
