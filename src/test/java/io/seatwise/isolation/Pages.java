package io.seatwise.isolation;

import static io.seatwise.access.Role.ACCOUNT_MANAGER;
import static io.seatwise.access.Role.OPERATOR;
import static io.seatwise.access.Role.PARTNER_ADMIN;
import static io.seatwise.access.Role.TRAINING;
import static io.seatwise.access.Role.VIEWER;

import io.seatwise.access.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every page there is and who gets it; it is not found for others. A new one must be written down here. */
final class Pages {

    static final Set<Role> READERS = Set.of(PARTNER_ADMIN, ACCOUNT_MANAGER, TRAINING, VIEWER);
    private static final Set<Role> TRAINERS = Set.of(PARTNER_ADMIN, TRAINING);
    private static final Set<Role> ADMIN = Set.of(PARTNER_ADMIN);
    private static final Set<Role> EVERYBODY = Set.of(Role.values());

    /** Pages of signing in: they lead a signed-in person on to the first page. */
    static final Set<String> LEADING_ON = Set.of("login", "second-factor");

    static final Map<String, Set<Role>> ALL = pages();

    private Pages() {}

    private static Map<String, Set<Role>> pages() {
        Map<String, Set<Role>> pages = new LinkedHashMap<>();
        pages.put("", READERS);
        pages.put("changes", READERS);
        pages.put("customers", READERS);
        pages.put("customers/print", READERS);
        pages.put("customers/:tenantId", READERS);
        pages.put("customers/:tenantId/score/:category", READERS);
        pages.put("customers/:tenantId/plan", READERS);
        pages.put("renewals", READERS);
        pages.put("renewals/print", READERS);
        pages.put("scores", READERS);
        pages.put("training", READERS);
        pages.put("training/outcomes", READERS);
        pages.put("guide/outcomes", READERS);
        pages.put("settings/score-scheme", ADMIN);
        pages.put("privacy", READERS);
        pages.put("settings/benchmark-pool", ADMIN);
        pages.put("usage-analytics", READERS);
        pages.put("exports", READERS);
        pages.put("guide/figures", READERS);
        pages.put("product-scores", READERS);
        pages.put("guide/product-score", READERS);
        pages.put("settings/product-score", ADMIN);
        pages.put("training/playbooks", READERS);
        pages.put("training/playbooks/:code", READERS);
        pages.put("training/new-playbook", TRAINERS);
        pages.put("settings/recommendations", TRAINERS);
        pages.put("settings/digest", Set.of(PARTNER_ADMIN, TRAINING, ACCOUNT_MANAGER));
        pages.put("settings/api", READERS);
        pages.put("campaigns", READERS);
        pages.put("campaigns/:campaignId", READERS);
        pages.put("campaigns/new", TRAINERS);
        pages.put("imports", ADMIN);
        pages.put("imports/mappings", ADMIN);
        pages.put("audit", ADMIN);
        pages.put("settings/branding", ADMIN);
        pages.put("settings/people", ADMIN);
        pages.put("settings/tokens", ADMIN);
        pages.put("settings/organisation", ADMIN);
        pages.put("settings/thresholds", ADMIN);
        pages.put("operator/partners", Set.of(OPERATOR));
        pages.put("operator/installation", Set.of(OPERATOR));
        pages.put("settings", EVERYBODY);
        pages.put("settings/profile", EVERYBODY);
        pages.put("settings/passkeys", EVERYBODY);
        pages.put("settings/sessions", EVERYBODY);
        pages.put("invitation/:secret", EVERYBODY); // for whoever holds the secret, signed in or not
        pages.put("setup/:secret", EVERYBODY);
        LEADING_ON.forEach(page -> pages.put(page, Set.of()));
        return pages;
    }
}
