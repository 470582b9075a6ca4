package io.seatwise.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks for the embedded database's file before the first connection, which would make an empty one. */
@Component
class MissingDatabaseCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        Environment settings = environment;
        if (settings == null || !settings.getProperty("seatwise.installation-mark", Boolean.class, true)) {
            return;
        }
        EmbeddedDatabase.file(settings.getProperty("spring.datasource.url"))
                .ifPresent(file -> InstallationMark.of(Path.of(settings.getRequiredProperty("seatwise.data-dir")))
                        .refuseMissingFile(file));
    }
}
