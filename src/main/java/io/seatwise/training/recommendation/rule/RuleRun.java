package io.seatwise.training.recommendation.rule;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.Finding;
import io.seatwise.training.recommendation.MeasuredUplift;
import io.seatwise.training.recommendation.RecommendationStore;
import io.seatwise.training.recommendation.SettledFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets rules run over customers of a partner, some at a time. Runs in the caller's transaction. */
@Component
public class RuleRun {

    private static final int CUSTOMERS_AT_ONCE = 500;

    /** What came out for some customers. */
    public record Result(List<Finding> findings, List<RecommendationStore.Grace> grace) {}

    private final AccountFactsReader facts;
    private final SeatGrowth growth;
    private final ThresholdSettings thresholds;
    private final Playbooks playbooks;
    private final ObjectProvider<MeasuredUplift> uplift;
    private final ObjectProvider<SettledFigures> settled;

    RuleRun(
            AccountFactsReader facts,
            SeatGrowth growth,
            ThresholdSettings thresholds,
            Playbooks playbooks,
            ObjectProvider<MeasuredUplift> uplift,
            ObjectProvider<SettledFigures> settled) {
        this.facts = facts;
        this.growth = growth;
        this.thresholds = thresholds;
        this.playbooks = playbooks;
        this.uplift = uplift;
        this.settled = settled;
    }

    /** Runs these rules; a rule whose playbook is archived or gone finds nothing. */
    public void over(
            PartnerScope scope,
            Collection<CustomerId> customers,
            List<RecommendationRule> rules,
            RecommendationSettings settings,
            LocalDate today,
            BiConsumer<List<CustomerId>, Result> sink) {
        Map<String, Playbook> byCode = playbooks.byCode(scope);
        List<RecommendationRule> usable = rules.stream()
                .filter(rule -> {
                    Playbook playbook = byCode.get(rule.playbookCode());
                    return playbook != null && !playbook.edition().archived();
                })
                .toList();
        MeasuredUplift measured = uplift.getIfAvailable();
        RuleEngine engine = new RuleEngine(
                usable, thresholds.forJob(scope), settings, measured == null ? Map.of() : measured.of(scope));
        List<CustomerId> all = customers.stream().sorted().toList();
        for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
            List<CustomerId> some = all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE));
            sink.accept(some, run(scope, engine, facts.read(scope, some, today), settings, today));
        }
    }

    private Result run(
            PartnerScope scope,
            RuleEngine engine,
            List<AccountFacts> accounts,
            RecommendationSettings settings,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        List<RecommendationStore.Grace> grace = new ArrayList<>();
        Set<CustomerId> waiting = new HashSet<>();
        Map<CustomerId, Set<String>> closed = settled(scope, accounts);
        for (AccountFacts account : accounts) {
            LocalDate until = engine.newUntil(account);
            if (until != null) {
                grace.add(new RecommendationStore.Grace(account.customer(), "", until));
            }
            for (Finding finding : engine.findings(account, closed.getOrDefault(account.customer(), Set.of()))) {
                findings.add(finding);
                if (waits(finding)) {
                    waiting.add(finding.customer());
                }
            }
        }
        Map<SeatGrowth.Key, LocalDate> grown = growth.until(scope, waiting, settings, today);
        Set<SeatGrowth.Key> kept = new HashSet<>();
        findings.removeIf(finding -> {
            SeatGrowth.Key key =
                    new SeatGrowth.Key(finding.customer(), finding.subject().productId());
            LocalDate until = waits(finding) ? grown.get(key) : null;
            if (until != null && kept.add(key)) {
                grace.add(new RecommendationStore.Grace(key.customer(), key.productId(), until));
            }
            return until != null;
        });
        return new Result(findings, grace);
    }

    private Map<CustomerId, Set<String>> settled(PartnerScope scope, List<AccountFacts> accounts) {
        List<CustomerId> inflated = accounts.stream()
                .filter(account -> account.figures().products().stream()
                        .anyMatch(each -> each.seats().inflated()))
                .map(AccountFacts::customer)
                .toList();
        SettledFigures figures = settled.getIfAvailable();
        return figures == null || inflated.isEmpty() ? Map.of() : figures.of(scope, inflated);
    }

    private static boolean waits(Finding finding) {
        return finding.rule().trigger().waitsInGrace()
                && !finding.subject().productId().isEmpty();
    }
}
