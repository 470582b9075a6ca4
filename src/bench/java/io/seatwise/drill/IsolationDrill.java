package io.seatwise.drill;

import io.seatwise.ApiClient;
import io.seatwise.drill.Installation.Database;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Calls everything that can be read by REST in the name of one partner with the ids of another. What belongs to the
 * other partner must be 404, and no answer may contain its names.
 */
final class IsolationDrill {

    private static final String MARK = "Zyxwv";

    private IsolationDrill() {}

    static String run(Database database) throws Exception {
        try (Installation installation = Installation.start(database)) {
            ApiClient owner = installation.apiOfOther();
            UUID customer = UUID.randomUUID();
            JsonNode run = owner.bring(
                    MARK + ".csv",
                    "customerTenantId,customerName,domain\n%s,%s Ltd,%s.example\n"
                            .formatted(customer, MARK, MARK.toLowerCase(java.util.Locale.ROOT)));
            String ofRun = run.get("id").asString();
            mustSeeOwn(owner, customer);

            ApiClient stranger = installation.api();
            Portfolio.apply(stranger, 40);
            int calls = 0;
            Map<String, String> leaks = new HashMap<>();
            for (Map.Entry<String, JsonNode> path :
                    owner.json("/openapi.json").get("paths").properties()) {
                if (!path.getValue().has("get") || path.getKey().contains("openapi")) {
                    continue;
                }
                String pattern = path.getKey().replaceFirst("^/api/v1", "");
                String id = pattern.startsWith("/imports") ? ofRun : customer.toString();
                HttpResponse<byte[]> answer = stranger.get(pattern.replaceAll("\\{\\w+}", id));
                calls++;
                boolean shown = ApiClient.text(answer).contains(MARK);
                if (shown || pattern.contains("{") && answer.statusCode() != 404) {
                    leaks.put(pattern, answer.statusCode() + (shown ? ", names the other's customer" : ""));
                }
            }
            if (!leaks.isEmpty()) {
                throw new BrokenPromise("Leaks: " + leaks);
            }
            return "%d calls with another partner's ids, 0 leaks".formatted(calls);
        }
    }

    private static void mustSeeOwn(ApiClient owner, UUID customer) throws Exception {
        if (!owner.json("/customers/" + customer).toString().contains(MARK)) {
            throw new IllegalStateException("The owner does not see its customer, so the drill would prove nothing");
        }
    }
}
