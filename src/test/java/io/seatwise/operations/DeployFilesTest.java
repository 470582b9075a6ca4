package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The files of {@code deploy/}, as far as they can be checked where neither Docker nor Kubernetes is. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Path CHART = DEPLOY.resolve("helm/seatwise");
    private static final Pattern VALUE = Pattern.compile("\\.Values\\.([A-Za-z.]+)");

    @Test
    void composeFileStartsTwoNodesBehindOneProxy() throws IOException {
        Map<String, Object> services = map(yaml("compose.yaml").get("services"));

        assertThat(services).containsOnlyKeys("node1", "node2", "proxy", "database");
        assertThat(services.get("node1")).isEqualTo(services.get("node2"));
        for (String server : List.of("node1", "node2")) {
            assertThat(text("haproxy-nodes.cfg")).contains("server %1$s %1$s:8080 cookie %1$s".formatted(server));
        }
    }

    @Test
    void composeFileNamesFilesThatExist() throws IOException {
        Map<String, Object> services = map(yaml("compose.yaml").get("services"));
        Stream.of("proxy", "database")
                .flatMap(service -> ((List<?>) map(services.get(service)).get("volumes")).stream())
                .map(volume -> volume.toString().split(":")[0])
                .filter(file -> file.startsWith("./") && !file.equals("./tls"))
                .forEach(file -> assertThat(DEPLOY.resolve(file)).exists());
        assertThat(DEPLOY.resolve("postgres-roles.sh")).isExecutable();
    }

    @Test
    void nodesAreNeitherOwnersNorPowerful() throws IOException {
        Map<String, Object> node =
                map(map(map(yaml("compose.yaml").get("services")).get("node1")).get("environment"));

        assertThat(node.get("SPRING_DATASOURCE_USERNAME")).isNotEqualTo(node.get("SPRING_FLYWAY_USER"));
        assertThat(text("postgres-roles.sh"))
                .contains("role " + node.get("SPRING_FLYWAY_USER"))
                .contains("role " + node.get("SPRING_DATASOURCE_USERNAME"))
                .contains("nosuperuser nobypassrls");
    }

    @Test
    void noFileHasAPasswordInIt() throws IOException {
        assertThat(text("compose.yaml").lines().filter(line -> line.contains("PASSWORD:")))
                .isNotEmpty()
                .allMatch(line -> line.contains("${") && line.contains(":?"));
    }

    @Test
    void containersRunWithoutRightsAndGetTheSignalThemselves() throws IOException {
        assertThat(text("Dockerfile")).contains("USER 10001").contains("ENTRYPOINT [\"java\"");
        assertThat(chart("templates/deployment.yaml"))
                .contains("runAsNonRoot: true")
                .contains("readOnlyRootFilesystem: true")
                .contains("runAsUser: 10001");
        assertThat(text("seatwise.service")).contains("User=seatwise").contains("NoNewPrivileges=true");
    }

    @Test
    void nodesAreGivenLongerThanTheyDrain() throws IOException {
        int stop = seconds(text("seatwise.service"), "TimeoutStopSec=(\\d+)s");
        assertThat(stop).isGreaterThan(seconds(text("seatwise.service"), "SEATWISE_DRAIN=(\\d+)s"));
        assertThat(seconds(text("compose.yaml"), "stop_grace_period: (\\d+)s"))
                .isGreaterThan(seconds(text("Dockerfile"), "SEATWISE_DRAIN=(\\d+)s"));
        assertThat(chart("templates/deployment.yaml"))
                .contains("terminationGracePeriodSeconds: {{ add .Values.drainSeconds 60 }}");
    }

    @Test
    void everyValueOfTheChartIsDeclared() throws IOException {
        Map<String, Object> values = new Yaml().load(chart("values.yaml"));
        try (Stream<Path> templates = Files.list(CHART.resolve("templates"))) {
            for (Path template : templates.toList()) {
                String text = Files.readString(template);
                VALUE.matcher(text)
                        .results()
                        .forEach(found -> assertThat(value(values, found.group(1)))
                                .as(template + ": " + found.group())
                                .isNotNull());
                assertThat(text.split("\\{\\{", -1)).hasSameSizeAs(text.split("}}", -1));
            }
        }
        assertThat(map(new Yaml().load(chart("Chart.yaml")))).containsKeys("apiVersion", "name", "version");
    }

    /** Expressions in the templates stand where YAML allows a scalar, so what is left without them has to be YAML. */
    @Test
    void templatesAreYaml() throws IOException {
        try (Stream<Path> templates = Files.list(CHART.resolve("templates"))) {
            for (Path template : templates.toList()) {
                String plain = Files.readString(template)
                        .replaceAll("\\{\\{-? *toYaml[^}]*}}", "{}")
                        .replaceAll("\\{\\{[^}]*}}", "1");
                assertThat(map(new Yaml().load(plain))).as(template.toString()).containsKeys("apiVersion", "kind");
            }
        }
    }

    @Test
    void everyLoadBalancerLooksAtReadiness() throws IOException {
        assertThat(text("haproxy.cfg")).contains("/actuator/health/readiness").contains("disable-on-404");
        assertThat(text("haproxy-nodes.cfg"))
                .contains("/actuator/health/readiness")
                .contains("disable-on-404");
        assertThat(chart("templates/deployment.yaml"))
                .contains("readinessProbe")
                .contains("/actuator/health/readiness");
    }

    private static @Nullable Object value(Map<String, Object> values, String path) {
        Object found = values;
        for (String part : path.split("\\.")) {
            found = map(found).get(part);
        }
        return found;
    }

    private static int seconds(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static Map<String, Object> yaml(String file) throws IOException {
        return new Yaml().load(text(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }

    private static String chart(String file) throws IOException {
        return Files.readString(CHART.resolve(file));
    }
}
