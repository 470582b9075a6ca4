package io.seatwise.isolation;

import static io.seatwise.access.Role.ACCOUNT_MANAGER;
import static io.seatwise.access.Role.OPERATOR;
import static io.seatwise.access.Role.PARTNER_ADMIN;
import static io.seatwise.access.Role.TRAINING;
import static io.seatwise.access.Role.VIEWER;

import io.seatwise.access.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every call there is below /api. A new one must be written down here. */
final class Calls {

    static final Set<Role> READERS = Set.of(PARTNER_ADMIN, ACCOUNT_MANAGER, TRAINING, VIEWER);
    private static final Set<Role> ADMIN = Set.of(PARTNER_ADMIN);
    private static final Set<Role> TRAINERS = Set.of(PARTNER_ADMIN, TRAINING);
    private static final Set<Role> NOBODY = Set.of();

    enum Id {
        NONE,
        CUSTOMER,
        RUN,
        RECOMMENDATION,
        MAPPING,
        CAMPAIGN
    }

    /** Who may call it and what its path variable is; others get 403. */
    record Call(Set<Role> roles, Id id, boolean tellsTexts) {}

    static final Map<String, Call> ALL = calls();

    private Calls() {}

    private static Map<String, Call> calls() {
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("GET /api/v1/portfolio", new Call(READERS, Id.NONE, false));
        calls.put("GET /api/v1/renewals", new Call(READERS, Id.NONE, true));
        calls.put("GET /api/v1/changes", new Call(READERS, Id.NONE, true));
        calls.put("GET /api/v1/customers", new Call(READERS, Id.NONE, true));
        calls.put("GET /api/v1/customers/{tenantId}", new Call(READERS, Id.CUSTOMER, true));
        calls.put("GET /api/v1/customers/{tenantId}/entitlements", new Call(READERS, Id.CUSTOMER, true));
        calls.put("GET /api/v1/customers/{tenantId}/adoption-score", new Call(READERS, Id.CUSTOMER, false));
        calls.put("GET /api/v1/customers/{tenantId}/next-step", new Call(READERS, Id.CUSTOMER, false));
        calls.put("GET /api/v1/customers/{tenantId}/history", new Call(READERS, Id.CUSTOMER, false));
        calls.put("GET /api/v1/customers/{tenantId}/product-score", new Call(READERS, Id.CUSTOMER, true));
        calls.put("GET /api/v1/customers/{tenantId}/supporting-metrics", new Call(READERS, Id.CUSTOMER, false));
        calls.put("GET /api/v1/customers/{tenantId}/groups", new Call(READERS, Id.CUSTOMER, true));
        calls.put("GET /api/v1/customers/{tenantId}/usage", new Call(READERS, Id.CUSTOMER, true));
        calls.put("GET /api/v1/exports/portfolio.xlsx", new Call(READERS, Id.NONE, true));
        calls.put("GET /api/v1/exports/customers.csv", new Call(READERS, Id.NONE, true));
        calls.put("GET /api/v1/exports/entitlements.csv", new Call(READERS, Id.NONE, true));
        calls.put("GET /api/v1/exports/customers/{tenantId}.xlsx", new Call(READERS, Id.CUSTOMER, true));
        calls.put("GET /api/v1/imports", new Call(ADMIN, Id.NONE, true));
        calls.put("GET /api/v1/imports/{id}", new Call(ADMIN, Id.RUN, true));
        calls.put("GET /api/v1/imports/{id}/problems.csv", new Call(ADMIN, Id.RUN, false));
        calls.put("POST /api/v1/imports", new Call(ADMIN, Id.NONE, false));
        calls.put("DELETE /api/v1/imports/{id}", new Call(ADMIN, Id.RUN, false));
        calls.put("POST /api/v1/imports/{id}/undo", new Call(ADMIN, Id.RUN, false));
        calls.put("GET /api/v1/import-mappings", new Call(ADMIN, Id.NONE, true));
        calls.put("GET /api/v1/import-mappings/{name}", new Call(ADMIN, Id.MAPPING, true));
        calls.put("POST /api/v1/import-mappings", new Call(ADMIN, Id.NONE, false));
        calls.put("DELETE /api/v1/import-mappings/{name}", new Call(ADMIN, Id.MAPPING, false));
        calls.put("GET /api/v1/playbooks", new Call(READERS, Id.NONE, false));
        calls.put("GET /api/v1/recommendations", new Call(READERS, Id.NONE, false));
        calls.put(
                "PATCH /api/v1/recommendations/{id}",
                new Call(Set.of(PARTNER_ADMIN, TRAINING), Id.RECOMMENDATION, false));
        calls.put("GET /api/v1/campaigns", new Call(READERS, Id.NONE, true));
        calls.put("GET /api/v1/campaigns/{id}", new Call(READERS, Id.CAMPAIGN, true));
        calls.put("POST /api/v1/campaigns", new Call(TRAINERS, Id.NONE, false));
        for (String action : List.of("submit", "approve", "reject", "cancel")) {
            calls.put("POST /api/v1/campaigns/{id}/" + action, new Call(TRAINERS, Id.CAMPAIGN, false));
        }
        calls.put("GET /api/v1/outcomes", new Call(READERS, Id.NONE, true));
        calls.put("POST /api/v1/partners", new Call(Set.of(OPERATOR), Id.NONE, false));
        calls.put("GET /api/v1/openapi.json", new Call(NOBODY, Id.NONE, false)); // public, the same for all
        calls.put("GET /api/v1/openapi.json.yaml", new Call(NOBODY, Id.NONE, false));
        calls.put("ANY /api/**", new Call(NOBODY, Id.NONE, false));
        return calls;
    }

    /** The address of a call with this in the place of its path variable. */
    static String path(String call, Object id) {
        return call.substring(call.indexOf(' ') + 1)
                .replaceAll("\\{\\w+}", id.toString())
                .replace("**", "nothing");
    }
}
