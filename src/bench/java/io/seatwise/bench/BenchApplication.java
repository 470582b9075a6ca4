package io.seatwise.bench;

import io.seatwise.Postgres;
import io.seatwise.Seatwise;
import io.seatwise.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** Starts the whole application without a server, on a database of its own. */
final class BenchApplication {

    private BenchApplication() {}

    /** The database that a benchmark runs on. */
    enum Database {
        H2,
        POSTGRESQL;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** H2's cache of the last result would flatter every figure, so it is off. */
    static ConfigurableApplicationContext start(Path folder, Database database) throws IOException {
        SpringApplication application = new SpringApplication(Seatwise.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setApplicationContextFactory(type -> new GenericWebApplicationContext(new MockServletContext()));
        List<String> arguments = new ArrayList<>(List.of(
                "--seatwise.data-dir=" + folder.resolve("data"),
                "--seatwise.demo=false",
                "--logging.level.root=error",
                "--logging.level.io.seatwise=error"));
        arguments.addAll(database == Database.H2 ? h2() : postgresql());
        ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "bench", null, AuthorityUtils.createAuthorityList(Role.PARTNER_ADMIN.authority())));
        return context;
    }

    private static List<String> h2() throws IOException {
        Properties product = new Properties();
        try (InputStream file = Seatwise.class.getResourceAsStream("/application.properties")) {
            product.load(file);
        }
        return List.of("--spring.datasource.url=" + product.getProperty("spring.datasource.url")
                + ";OPTIMIZE_REUSE_RESULTS=0");
    }

    private static List<String> postgresql() {
        String url = Postgres.newDatabase();
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.flyway.url=" + url,
                "--spring.datasource.username=" + Postgres.APPLICATION,
                "--spring.datasource.password=" + Postgres.PASSWORD,
                "--spring.flyway.user=" + Postgres.OWNER,
                "--spring.flyway.password=" + Postgres.PASSWORD);
    }
}
