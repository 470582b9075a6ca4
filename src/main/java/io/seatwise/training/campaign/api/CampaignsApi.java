package io.seatwise.training.campaign.api;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.api.Paging;
import io.seatwise.base.api.Problems;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignFilter;
import io.seatwise.training.campaign.CampaignState;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.CampaignTemplates;
import io.seatwise.training.campaign.plan.CampaignText;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/campaigns}: plans, their approval and their results as counts. */
@RestController
@RequestMapping(path = "/api/v1/campaigns", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Campaigns")
class CampaignsApi {

    private static final int MOST = 1000;

    private final Scopes scopes;
    private final Campaigns campaigns;
    private final CampaignTemplates templates;
    private final Clock clock;

    CampaignsApi(Scopes scopes, Campaigns campaigns, CampaignTemplates templates, Clock clock) {
        this.scopes = scopes;
        this.campaigns = campaigns;
        this.templates = templates;
        this.clock = clock;
    }

    /** A new campaign. Missing values come from the scenario: its name, its first template, a year from today. */
    record NewCampaign(
            @Nullable UUID customerTenantId,
            @Nullable String name,
            @Nullable Scenario scenario,
            @Nullable CampaignInsight insight,
            @Nullable String playbook,
            @Nullable Integer template,
            @Nullable List<CampaignDocument.Text> texts,
            @Nullable String link,
            @Nullable NewTarget targetRule,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Frequency frequency) {}

    record NewTarget(
            @Nullable GroupAttribute narrowedBy,
            @Nullable List<String> narrowedTo,
            @Nullable List<String> excludedGroups) {}

    /** @param version the version that the decision is about; left out: whatever it is now */
    record Decision(@Nullable String comment, @Nullable Integer version) {

        static final Decision NONE = new Decision(null, null);

        String words() {
            return comment == null ? "" : comment;
        }

        int about() {
            return version == null ? Campaigns.ANY_VERSION : version;
        }
    }

    @GetMapping
    @Operation(operationId = "listCampaigns", summary = "Campaigns, those with the latest start first")
    CampaignDocument.Page list(
            @RequestParam(required = false) @Nullable String customerTenantId,
            @RequestParam(required = false) @Nullable List<CampaignState> state,
            @RequestParam(required = false) @Nullable List<Scenario> scenario,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        int offset = Paging.offset(page, size, MOST);
        CampaignFilter filter = new CampaignFilter(
                q,
                customerTenantId == null ? null : CustomerId.inPath(customerTenantId),
                chosen("state", state),
                chosen("scenario", scenario));
        PartnerScope scope = scopes.current();
        return new CampaignDocument.Page(
                campaigns.count(scope, filter),
                campaigns.page(scope, filter, offset, size).stream()
                        .map(campaign -> document(scope, campaign, EnumSet.noneOf(CampaignWarning.class)))
                        .toList());
    }

    /** An empty word between two commas is read as null. */
    private static <E> Set<E> chosen(String parameter, @Nullable List<E> values) {
        Set<E> chosen = new HashSet<>();
        for (E each : values == null ? List.<E>of() : values) {
            if (Objects.isNull(each)) {
                throw new IllegalArgumentException(parameter + ": a value is missing between two commas");
            }
            chosen.add(each);
        }
        return chosen;
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCampaign", summary = "One campaign with the warnings about its plan")
    CampaignDocument campaign(@PathVariable String id) {
        PartnerScope scope = scopes.current();
        return withWarnings(scope, campaigns.find(scope, CampaignId.inPath(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createCampaign",
            summary = "A new draft",
            description = "Needs customerTenantId and scenario. Recipients are a rule, never persons.")
    CampaignDocument create(@RequestBody NewCampaign wanted) {
        PartnerScope scope = scopes.current();
        UUID customer = wanted.customerTenantId();
        if (customer == null || wanted.scenario() == null) {
            throw new IllegalArgumentException("customerTenantId and scenario are needed");
        }
        return withWarnings(scope, campaigns.create(scope, new CustomerId(customer), plan(wanted, wanted.scenario())));
    }

    @PostMapping("/{id}/submit")
    @Operation(operationId = "submitCampaign", summary = "Ask a second person to approve")
    CampaignDocument submit(@PathVariable String id, @RequestBody(required = false) @Nullable Decision decision) {
        PartnerScope scope = scopes.current();
        Decision given = given(decision);
        return withWarnings(scope, campaigns.submit(scope, CampaignId.inPath(id), given.about(), given.words()));
    }

    @PostMapping("/{id}/approve")
    @Operation(operationId = "approveCampaign", summary = "Approve, as somebody who has not made or changed it")
    CampaignDocument approve(@PathVariable String id, @RequestBody(required = false) @Nullable Decision decision) {
        PartnerScope scope = scopes.current();
        Decision given = given(decision);
        return withWarnings(scope, campaigns.approve(scope, CampaignId.inPath(id), given.about(), given.words()));
    }

    @PostMapping("/{id}/reject")
    @Operation(operationId = "rejectCampaign", summary = "Reject, with a comment")
    CampaignDocument reject(@PathVariable String id, @RequestBody(required = false) @Nullable Decision decision) {
        PartnerScope scope = scopes.current();
        Decision given = given(decision);
        return withWarnings(scope, campaigns.reject(scope, CampaignId.inPath(id), given.about(), given.words()));
    }

    @PostMapping("/{id}/cancel")
    @Operation(operationId = "cancelCampaign", summary = "End it before its time, or give it up")
    CampaignDocument cancel(@PathVariable String id, @RequestBody(required = false) @Nullable Decision decision) {
        PartnerScope scope = scopes.current();
        Decision given = given(decision);
        return withWarnings(scope, campaigns.cancel(scope, CampaignId.inPath(id), given.about(), given.words()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CampaignRefusedException refused) {
        HttpStatus status = switch (refused.refusal().kind()) {
            case INPUT -> HttpStatus.BAD_REQUEST;
            case STATE -> HttpStatus.CONFLICT;
            case PERSON -> HttpStatus.FORBIDDEN;
        };
        String message = refused.getMessage();
        ProblemDetail problem = Problems.of(status, message == null ? "" : message);
        problem.setProperty("code", refused.refusal().name());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private CampaignPlan plan(NewCampaign wanted, Scenario scenario) {
        LocalDate start =
                wanted.start() == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : wanted.start();
        NewTarget target = wanted.targetRule();
        return new CampaignPlan(
                wanted.name() == null ? templates.name(scenario, Locale.ENGLISH) : wanted.name(),
                new CampaignPlan.Subject(
                        scenario, wanted.insight() == null ? scenario.insight() : wanted.insight(), wanted.playbook()),
                new CampaignPlan.Message(texts(wanted, scenario), wanted.link() == null ? "" : wanted.link()),
                target == null
                        ? TargetRule.EVERYBODY
                        : new TargetRule(target.narrowedBy(), list(target.narrowedTo()), list(target.excludedGroups())),
                new CampaignPlan.Schedule(
                        start,
                        wanted.end() == null ? CampaignPlan.usualEnd(start) : wanted.end(),
                        wanted.frequency() == null ? Frequency.WEEKLY : wanted.frequency()));
    }

    private Map<String, CampaignText> texts(NewCampaign wanted, Scenario scenario) {
        List<CampaignDocument.Text> given = wanted.texts();
        if (given == null || given.isEmpty()) {
            return templates.of(scenario, wanted.template() == null ? 1 : wanted.template());
        }
        Map<String, CampaignText> texts = new TreeMap<>();
        for (CampaignDocument.Text text : given) {
            if (text.language() == null || text.title() == null || text.text() == null) {
                throw new CampaignRefusedException(CampaignRefusal.TEXT_MISSING);
            }
            texts.put(text.language(), new CampaignText(text.title(), text.text()));
        }
        return texts;
    }

    private CampaignDocument withWarnings(PartnerScope scope, Campaign campaign) {
        return document(
                scope, campaign, campaigns.warnings(scope, campaign.customer().id(), campaign.plan()));
    }

    private CampaignDocument document(PartnerScope scope, Campaign campaign, Set<CampaignWarning> warnings) {
        CampaignPlan plan = campaign.plan();
        return CampaignDocument.of(
                campaign,
                campaigns.estimate(
                        scope, campaign.customer().id(), plan.subject().insight(), plan.target()),
                warnings);
    }

    private static Decision given(@Nullable Decision decision) {
        return decision == null ? Decision.NONE : decision;
    }

    private static List<String> list(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}
