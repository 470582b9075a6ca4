package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.Postgres;
import io.seatwise.Seatwise;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.pipeline.ImportRunner;
import io.seatwise.imports.received.ImportFiles;
import io.seatwise.imports.received.ImportSweep;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two nodes on one PostgreSQL, each with a data folder of its own: what one receives, the other works on. */
@Tag("slow")
class ImportsOnTwoNodesTest {

    private static final String TENANT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    private static final String HEADER = "customerTenantId,customerName\n";

    private static ConfigurableApplicationContext nodeA;
    private static ConfigurableApplicationContext nodeB;
    private static PartnerScope scope;

    @BeforeAll
    static void start() {
        String url = Postgres.migratedDatabase();
        nodeA = node(url, "a");
        nodeB = node(url, "b");
        PartnerId partner = nodeA.getBean(Provisioning.class).addPartner("Contoso Cloud", null);
        scope = nodeA.getBean(Scopes.class).forJob(partner, "Contoso Cloud", "test");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("test", "", "ROLE_PARTNER_ADMIN"));
    }

    @AfterAll
    static void stop() {
        SecurityContextHolder.clearContext();
        nodeB.close();
        nodeA.close();
    }

    @Test
    void fileReceivedByOneNodeIsAppliedByTheOther() throws Exception {
        ImportId run =
                send(nodeA, HEADER + TENANT + ",Fabrikam\n", ImportMode.APPLY).id();

        nodeB.getBean(ImportRunner.class).workOff(scope.partnerId(), () -> false);

        assertThat(imports(nodeA).find(scope, run).state()).isEqualTo(ImportState.APPLIED);
        assertThat(files(nodeA).kept(scope)).isEmpty();
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void checkedFileIsAppliedFromTheOtherNode() throws Exception {
        ImportId run = send(nodeA, HEADER + UUID.randomUUID() + ",Northwind\n", ImportMode.VALIDATE)
                .id();
        nodeA.getBean(ImportRunner.class).workOff(scope.partnerId(), () -> false);

        ImportRun seenByB = imports(nodeB).find(scope, run);
        assertThat(seenByB.state()).isEqualTo(ImportState.CHECKED);
        assertThat(seenByB.file().kept()).isTrue();
        imports(nodeB).apply(scope, run, OnError.REJECT);
        nodeB.getBean(ImportRunner.class).workOff(scope.partnerId(), () -> false);

        assertThat(imports(nodeA).find(scope, run).state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void waitingFileIsCancelledAndACheckedOneDiscardedFromTheOtherNode() throws Exception {
        ImportId waiting = send(nodeA, HEADER + UUID.randomUUID() + ",Waiting\n", ImportMode.APPLY)
                .id();
        imports(nodeB).cancel(scope, waiting);
        ImportId checked = send(nodeA, HEADER + UUID.randomUUID() + ",Checked\n", ImportMode.VALIDATE)
                .id();
        nodeA.getBean(ImportRunner.class).workOff(scope.partnerId(), () -> false);
        imports(nodeB).discard(scope, checked);

        assertThat(files(nodeA).kept(scope)).isEmpty();
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> imports(nodeA).apply(scope, checked, OnError.REJECT));
    }

    @Test
    void contentOfManyChunksComesBackByteForByte() throws Exception {
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        System.arraycopy("a,b\n".getBytes(StandardCharsets.UTF_8), 0, content, 0, 4);
        ImportId run = ImportId.random();
        files(nodeA).receive(scope, run, new ByteArrayInputStream(content));

        try (InputStream read = files(nodeB).open(scope, run).orElseThrow()) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
        files(nodeB).delete(scope, run);
    }

    @Test
    void uploadThatIsCutOffLeavesNothing() {
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(new byte[600_000]), new Broken());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> files(nodeA).receive(scope, ImportId.random(), cut));

        assertThat(files(nodeA).kept(scope)).isEmpty();
    }

    @Test
    void uploadUnderWayIsNotSwept() throws Exception {
        ImportId run = ImportId.random();
        InputStream duringTheSweep = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() {
                if (left == 50_000) {
                    nodeB.getBean(ImportSweep.class).run();
                }
                return left-- > 0 ? 'x' : -1;
            }
        };

        files(nodeA).receive(scope, run, duringTheSweep);

        assertThat(files(nodeA).open(scope, run)).isPresent();
        files(nodeA).delete(scope, run);
    }

    @Test
    void partnerHoldsNoMoreThanItsQuota() throws Exception {
        ImportId first = ImportId.random();
        files(nodeA).receive(scope, first, new ByteArrayInputStream(new byte[6 << 20]));

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() ->
                        files(nodeB).receive(scope, ImportId.random(), new ByteArrayInputStream(new byte[6 << 20])))
                .matches(refused -> refused.reason() == ImportRefusedException.Reason.QUOTA);
        assertThat(files(nodeA).kept(scope)).extracting(ImportFiles.Kept::run).containsExactly(first);
        files(nodeA).delete(scope, first);
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("The connection is gone");
        }
    }

    private static ConfigurableApplicationContext node(String url, String name) {
        return new SpringApplicationBuilder(Seatwise.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--db-scheduler.enabled=false",
                        "--spring.datasource.url=" + url,
                        "--spring.flyway.url=" + url,
                        "--spring.datasource.username=" + Postgres.APPLICATION,
                        "--spring.datasource.password=" + Postgres.PASSWORD,
                        "--spring.flyway.user=" + Postgres.OWNER,
                        "--spring.flyway.password=" + Postgres.PASSWORD,
                        "--seatwise.data-dir=target/two-nodes/" + name,
                        "--seatwise.imports.partner-quota=10MB");
    }

    private static ImportRun send(ConfigurableApplicationContext node, String content, ImportMode mode)
            throws IOException {
        return imports(node)
                .submit(
                        scope,
                        "customers.csv",
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        mode,
                        OnError.REJECT);
    }

    private static ImportService imports(ConfigurableApplicationContext node) {
        return node.getBean(ImportService.class);
    }

    private static ImportFiles files(ConfigurableApplicationContext node) {
        return node.getBean(ImportFiles.class);
    }

    private static long filesOnDisk() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("target/two-nodes"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("imports"))
                    .count();
        }
    }
}
