package io.seatwise.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.seatwise.adoption.usage.graph.GraphRow;
import io.seatwise.customers.Customer;
import io.seatwise.customers.CustomerProfile;
import io.seatwise.ids.CustomerId;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks that code calls a customer a customer, and that the contract and stored rows keep {@code tenantId}. */
class CustomerNamesTest {

    private static final List<Path> ROOTS = Stream.of("main", "test", "bench")
            .map(each -> Path.of("src", each, "java"))
            .toList();
    private static final Pattern TENANT = Pattern.compile("\\w*tenantIds?", Pattern.CASE_INSENSITIVE);

    /** A path variable and a part of a REST document have the contract's name; both are in a feature's {@code api}. */
    private static final Pattern EDGE = Pattern.compile(".*/api/\\w+\\.java|.*Api\\.java");

    @Test
    void codeCallsACustomerACustomer() throws IOException {
        List<String> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(inside()));
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Names(unit.getSourceFile().getName(), found), null);
            }
        }

        assertThat(found)
                .as("a CustomerId is called customer, customerId or id; see docs/decisions/145-types-for-ids.md")
                .isEmpty();
    }

    @Test
    void storedRowIsWrittenAndReadWithTheNameItAlwaysHad() {
        GraphRow row = new GraphRow(
                new CustomerId(new UUID(0, 7)), LocalDate.of(2026, 3, 1), "Storage", "D7", "", Map.of("Bytes", 12L));
        String stored = """
                {"tenantId":"00000000-0000-0000-0000-000000000007","day":"2026-03-01","report":"Storage",\
                "period":"D7","series":"","values":{"Bytes":12}}""";
        JsonMapper json = JsonMapper.shared();

        assertThat(json.readTree(json.writeValueAsString(row))).isEqualTo(json.readTree(stored));
        assertThat(json.readValue(stored, GraphRow.class)).isEqualTo(row);
    }

    @Test
    void partsOfACustomerAreAllAtTheTop() {
        Customer customer = new Customer(
                new CustomerId(new UUID(0, 7)),
                "Fabrikam",
                new CustomerProfile(
                        "fabrikam.example",
                        "DE",
                        null,
                        "Retail",
                        null,
                        new CustomerProfile.Care("max@contoso.example", List.of("edu"))),
                240L,
                null,
                new Customer.Presence(Instant.parse("2026-03-01T10:00:00Z"), null, LocalDate.of(2026, 3, 2), null, 3));
        String stored = """
                {"tenantId":"00000000-0000-0000-0000-000000000007","name":"Fabrikam","domain":"fabrikam.example",\
                "country":"DE","region":null,"industry":"Retail","segment":null,"licensedUsers":240,\
                "customerSince":null,"accountManager":"max@contoso.example","tags":["edu"],\
                "createdAt":"2026-03-01T10:00:00Z","lastSeenAt":null,"notSeenSince":"2026-03-02","archivedAt":null,\
                "version":3,"archived":false}""";
        JsonMapper json = JsonMapper.shared();

        assertThat(json.readTree(json.writeValueAsString(customer))).isEqualTo(json.readTree(stored));
        assertThat(json.readValue(stored, Customer.class)).isEqualTo(customer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adoption.product.LicenceMonth",
                "adoption.score.AdoptionRow",
                "adoption.score.network.MeasurementRow",
                "adoption.usage.ActivationMonth",
                "adoption.usage.ProductMonth",
                "adoption.usage.RegionMonth",
                "adoption.usage.graph.EndpointDay",
                "adoption.usage.graph.GraphRow",
                "adoption.usage.graph.SkuDay",
                "customers.Customer",
                "licensing.SupportTicketsFileKind$SupportMonth",
                "licensing.download.InsightsLine",
                "licensing.subscriptions.StoredSubscription",
                "training.campaign.draft.CampaignDraft"
            })
    void rowsStoredAsJsonKeepTheirNames(String type) throws ClassNotFoundException {
        assertThat(parts(Class.forName("io.seatwise." + type))
                        .filter(part -> part.getType() == CustomerId.class)
                        .map(part -> part.getAccessor()
                                .getAnnotation(JsonProperty.class)
                                .value()))
                .containsExactly("tenantId");
    }

    /** The parts of a record that stand at the top of its JSON: its own, and those of the parts written among them. */
    private static Stream<RecordComponent> parts(Class<?> row) {
        return Arrays.stream(row.getRecordComponents())
                .flatMap(part -> part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? parts(part.getType())
                        : Stream.of(part));
    }

    private static List<Path> inside() throws IOException {
        List<Path> inside = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !EDGE.matcher(file.toString().replace('\\', '/'))
                                .matches())
                        .forEach(inside::add);
            }
        }
        return inside;
    }

    /** Notes every variable, field, part of a record, method and class that is named after a tenant's id. */
    private static final class Names extends TreeScanner<Void, Void> {

        private final String file;
        private final List<String> found;

        Names(String file, List<String> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            note(variable.getName(), variable);
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            note(method.getName(), method.getReturnType());
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            note(type.getSimpleName(), type.getModifiers());
            return super.visitClass(type, nothing);
        }

        private void note(CharSequence name, Tree where) {
            if (TENANT.matcher(name).matches()) {
                found.add(file + ": " + name + " (" + String.valueOf(where).strip() + ")");
            }
        }
    }
}
