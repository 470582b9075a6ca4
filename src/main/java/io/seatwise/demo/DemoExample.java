package io.seatwise.demo;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Roles;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.base.ConflictException;
import io.seatwise.demo.DemoPeople.DemoPartner;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportList;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.OnError;
import io.seatwise.portfolio.firststeps.ExampleData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/**
 * The demo's files for a partner that is empty, fewer of them and without prices, which need a second factor. They come in
 * as imports like others, so that undoing them leaves nothing.
 */
@Service
class DemoExample implements ExampleData {

    private static final long SEED = 20_260_303;
    private static final int CUSTOMERS = 24;

    private final ImportService imports;
    private final ImportList list;
    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    DemoExample(
            ImportService imports,
            ImportList list,
            PartnerTransactions transactions,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.list = list;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public Progress progress(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select count(*) as files,
                            count(case when run.state not in ('QUEUED', 'RUNNING') then 1 end) as finished
                        from example_import example
                        join import_run run on run.partner_id = example.partner_id and run.run_id = example.run_id
                        where example.partner_id = :partner
                        """)
                        .param("partner", scope.partnerId())
                        .query((row, number) -> new Progress(row.getInt("files"), row.getInt("finished")))
                        .single());
    }

    @Override
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void bringIn(PartnerScope scope) {
        if (!isEmpty(scope)) {
            throw new ConflictException(
                    "Example data is for a partner without customers and without imports under way.");
        }
        LocalDate today = LocalDate.now(clock);
        DemoPartner partner =
                new DemoPartner(scope.partnerName(), "1234567", SEED, CUSTOMERS, ScoreScheme.PEOPLE_AI_600, List.of());
        List<DemoModel> models = new DemoGenerator(SEED, today, List.of(scope.actor()))
                .customers(CUSTOMERS).stream()
                        .map(customer -> new DemoModel(customer, today))
                        .toList();
        try {
            Path folder = Files.createTempDirectory("seatwise-example");
            try {
                DemoFiles files = new DemoFiles(partner, models, today);
                List<Path> all = new ArrayList<>(files.writeCustomers(folder));
                all.addAll(files.writeFigures(folder));
                all.removeIf(file -> file.endsWith(DemoPrices.FILE));
                submit(scope, all);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Of two calls at the same time the second meets the first one's key and ends, before it hands a file over. */
    private void submit(PartnerScope scope, List<Path> files) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            announce(scope, i);
            try (InputStream content = Files.newInputStream(files.get(i))) {
                ImportRun run = imports.submit(
                        scope,
                        "Example " + files.get(i).getFileName(),
                        content,
                        ImportOptions.of(ImportMode.APPLY, OnError.SKIP));
                remember(scope, i, run.id());
            }
        }
        transactions.run(scope, () -> audit.record(scope, "example.added", "", Audit.count(files.size(), "file")));
    }

    private void announce(PartnerScope scope, int position) {
        try {
            transactions.run(
                    scope,
                    () -> jdbc.sql("insert into example_import (partner_id, position) values (:partner, :position)")
                            .param("partner", scope.partnerId())
                            .param("position", position)
                            .update());
        } catch (DuplicateKeyException exception) {
            throw new ConflictException("The example data is being brought in already.");
        }
    }

    private void remember(PartnerScope scope, int position, ImportId run) {
        transactions.run(
                scope,
                () -> jdbc.sql("""
                        update example_import set run_id = :run where partner_id = :partner and position = :position
                        """)
                        .param("run", run)
                        .param("partner", scope.partnerId())
                        .param("position", position)
                        .update());
    }

    private boolean isEmpty(PartnerScope scope) {
        return transactions.read(
                        scope,
                        () -> jdbc.sql("""
                                select not exists (select 1 from customer where partner_id = :partner)
                                    and not exists (
                                        select 1 from example_import where partner_id = :partner and run_id is not null)
                                """)
                                .param("partner", scope.partnerId())
                                .query(Boolean.class)
                                .single())
                && list.unfinished(scope).isEmpty();
    }

    /** Asks for the second factor before the first file is undone, since undoing files with prices needs it. */
    @Override
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public List<String> remove(PartnerScope scope) {
        Progress progress = progress(scope);
        if (!progress.isPresent() || !progress.isComplete()) {
            throw new ConflictException("There is no example data, or it is still being imported.");
        }
        List<ImportRun> runs = runs(scope);
        List<ImportId> ids = runs.stream().map(ImportRun::id).toList();
        List<String> own = runs.stream()
                .filter(imports::canUndo)
                .flatMap(run -> imports.dependents(scope, run).stream())
                .filter(run -> !ids.contains(run.id()))
                .map(ImportRun::fileName)
                .distinct()
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        for (ImportRun run : runs) {
            if (imports.canUndo(imports.find(scope, run.id()))) {
                imports.undo(scope, run.id(), true);
            }
        }
        transactions.run(scope, () -> {
            jdbc.sql("delete from example_import where partner_id = :partner")
                    .param("partner", scope.partnerId())
                    .update();
            audit.record(scope, "example.removed", "", Audit.count(runs.size(), "file"));
        });
        return List.of();
    }

    /** The newest first. */
    private List<ImportRun> runs(PartnerScope scope) {
        return transactions
                .read(
                        scope,
                        () -> jdbc.sql(
                                        "select run_id from example_import where partner_id = :partner and run_id is not null order by position desc")
                                .param("partner", scope.partnerId())
                                .query((row, number) -> ImportId.of(row, "run_id"))
                                .list())
                .stream()
                .map(id -> imports.find(scope, id))
                .toList();
    }
}
