package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.ReplacedRows;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code campaign-result}: how often a campaign's message was seen and clicked, by day. */
@Component
@Order(200)
class CampaignResultFileKind implements FileKind<CampaignResultFileKind.Line> {

    static final String NAME = "campaign-result";

    private static final String TYPE = "campaign_result";

    private static final Column.Required<UUID> CAMPAIGN = Column.guid("campaignId")
            .example("3d3c1f5e-8a34-4a5c-9a4e-0d3f1c6b7a21")
            .required();
    private static final Column.Required<LocalDate> DAY =
            Column.day("day").example("2026-10-31").required();
    private static final Column.Required<Long> SEEN =
            Column.count("seen").example("240").required();
    private static final Column.Required<Long> CLICKS =
            Column.count("clicks").example("36").required();

    private final CampaignStore store;
    private final CampaignResults results;
    private final CampaignDays days;
    private final ReplacedRows replaced;

    CampaignResultFileKind(CampaignStore store, CampaignResults results, CampaignDays days, ReplacedRows replaced) {
        this.store = store;
        this.results = results;
        this.days = days;
        this.replaced = replaced;
    }

    /** A row of the file. */
    record Line(CampaignId campaignId, CampaignResult result) {

        String key() {
            return campaignId + " " + result.day();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(CAMPAIGN, DAY, SEEN, CLICKS);
    }

    @Override
    public Line read(SourceRow row) {
        if (row.get(CLICKS) > row.get(SEEN)) {
            row.fault(CLICKS, ProblemCode.CONFLICT, key(CampaignRefusal.RESULT_COUNTS));
        }
        return new Line(
                new CampaignId(row.get(CAMPAIGN)), new CampaignResult(row.get(DAY), row.get(SEEN), row.get(CLICKS)));
    }

    private static String key(CampaignRefusal refusal) {
        return "training.campaign.refusal." + refusal.name();
    }

    @Override
    public Object key(Line row) {
        return row.key();
    }

    /** Results may have been deleted since, after an opt-out or by typing others. */
    @Override
    public boolean mayBeAppliedAgain() {
        return true;
    }

    @Override
    public Session<Line> open(PartnerScope scope, ImportContext context) {
        days.settle(scope);
        return new Merging(scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        Map<String, Optional<CampaignResult>> before =
                replaced.take(scope, context.runId(), TYPE, CampaignResult.class);
        Set<CustomerId> concerned = new HashSet<>();
        SortedSet<LocalDate> taken = new TreeSet<>();
        long back = 0;
        for (Map.Entry<String, Optional<CampaignResult>> row : before.entrySet()) {
            String[] parts = row.getKey().split(" ");
            CampaignId id = CampaignId.of(parts[0]);
            LocalDate day = LocalDate.parse(parts[1]);
            taken.add(day);
            store.find(scope, id).map((Campaign each) -> each.customer().id()).ifPresent(concerned::add);
            results.delete(scope, id, List.of(day));
            if (row.getValue().isPresent()) {
                results.put(scope, id, List.of(row.getValue().get()));
                back++;
            }
        }
        return new Changes(concerned, 0, new Changes.Rows(0, back, 0, before.size() - back), taken);
    }

    private final class Merging implements Session<Line> {

        private final PartnerScope scope;
        private final ImportContext context;
        private final Map<CampaignId, Optional<Campaign>> campaigns = new HashMap<>();
        private final Set<CustomerId> changed = new HashSet<>();
        private final SortedSet<LocalDate> changedDays = new TreeSet<>();
        private boolean applying;
        private long added;
        private long altered;
        private long unchanged;

        Merging(PartnerScope scope, ImportContext context) {
            this.scope = scope;
            this.context = context;
        }

        @Override
        public void preview(List<Line> rows, List<SourceLine> lines, Faults faults) {
            take(rows, lines, faults);
        }

        @Override
        public void apply(List<Line> rows, List<SourceLine> lines, Faults faults) {
            applying = true;
            take(rows, lines, faults);
        }

        private void take(List<Line> rows, List<SourceLine> lines, Faults faults) {
            List<Line> welcome = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Line row = rows.get(i);
                Optional<Campaign> campaign = campaign(row);
                if (campaign.isEmpty()) {
                    faults.add(
                            lines.get(i),
                            CAMPAIGN,
                            ProblemCode.CONFLICT,
                            row.campaignId().toString(),
                            ProblemText.of("training.campaign.expected.campaign"));
                    continue;
                }
                CampaignRefusal fault = CampaignResults.fault(campaign.get(), row.result(), context.today());
                if (fault == null) {
                    welcome.add(row);
                } else {
                    faults.add(
                            lines.get(i),
                            DAY,
                            ProblemCode.CONFLICT,
                            row.result().day().toString(),
                            ProblemText.of(key(fault)));
                }
            }
            merge(welcome);
        }

        private void merge(List<Line> rows) {
            Set<CampaignId> ids = new HashSet<>();
            rows.forEach(row -> ids.add(row.campaignId()));
            Map<CampaignId, Map<LocalDate, CampaignResult>> known = results.of(scope, ids);
            Map<CampaignId, List<CampaignResult>> stored = new HashMap<>();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            for (Line row : rows) {
                CampaignResult before = known.getOrDefault(row.campaignId(), Map.of())
                        .get(row.result().day());
                if (row.result().equals(before)) {
                    unchanged++;
                    continue;
                }
                added += before == null ? 1 : 0;
                altered += before == null ? 0 : 1;
                campaign(row).map((Campaign each) -> each.customer().id()).ifPresent(changed::add);
                changedDays.add(row.result().day());
                kept.put(row.key(), before);
                stored.computeIfAbsent(row.campaignId(), id -> new ArrayList<>())
                        .add(row.result());
            }
            if (applying) {
                stored.forEach((id, counts) -> results.put(scope, id, counts));
                replaced.keep(scope, context.runId(), TYPE, kept);
            }
        }

        private Optional<Campaign> campaign(Line row) {
            return campaigns.computeIfAbsent(row.campaignId(), id -> store.find(scope, id));
        }

        @Override
        public Changes finish() {
            return new Changes(changed, 0, new Changes.Rows(added, altered, unchanged, 0), changedDays);
        }
    }
}
