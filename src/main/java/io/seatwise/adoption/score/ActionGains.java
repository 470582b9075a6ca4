package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NetworkConnectivityScore;
import io.seatwise.adoption.NetworkConnectivityScore.Location;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.score.network.MeasurementRow;
import io.seatwise.adoption.score.network.NetworkMeasurements;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What could be done for a category and the points each action could gain. For Network connectivity that is computed
 * from the measurements; for all others nobody publishes how points rise, so it is what is left to the maximum.
 */
@Service
public class ActionGains {

    /** The recommended actions, by the names of their texts (reference, section 1.11). */
    private static final Map<ScoreCategory, List<String>> ACTIONS = Map.of(
            ScoreCategory.COMMUNICATION, List.of("mentions", "chat", "questions", "channels"),
            ScoreCategory.MEETINGS, List.of("camera", "interact", "followUp"),
            ScoreCategory.CONTENT_COLLABORATION, List.of("saveOnline", "links", "coauthor"),
            ScoreCategory.TEAMWORK, List.of("sharedWorkspaces", "teamChannels", "teamFiles"),
            ScoreCategory.MOBILITY, List.of("outlookMobile", "teamsMobile", "officeMobile"),
            ScoreCategory.ENDPOINT_ANALYTICS, List.of("ssd", "startupProcesses", "groupPolicy", "upgradeWindows"),
            ScoreCategory.APPS_HEALTH, List.of("channel", "update"),
            ScoreCategory.AI_ADOPTION, List.of("scenarios", "champions"));

    private final PartnerTransactions transactions;
    private final NetworkMeasurements measurements;

    ActionGains(PartnerTransactions transactions, NetworkMeasurements measurements) {
        this.transactions = transactions;
        this.measurements = measurements;
    }

    /**
     * A recommended action.
     *
     * @param gain the points it could gain at most; null when the category has no points
     * @param exact whether the gain is computed by a published formula rather than what is left to the maximum
     */
    public record Action(String key, @Nullable BigDecimal gain, boolean exact) {}

    /** The actions for a category of a customer that the scope may see. */
    public List<Action> of(PartnerScope scope, CustomerId customer, @Nullable LocalDate day, CategoryScore score) {
        if (score.category() == ScoreCategory.NETWORK_CONNECTIVITY) {
            List<Location> measured = score.basis().provenance() == Provenance.COMPUTED && day != null
                    ? transactions.read(scope, () -> measured(scope, customer, day))
                    : List.of();
            return network(measured, score);
        }
        BigDecimal left = left(score);
        return ACTIONS.getOrDefault(score.category(), List.of()).stream()
                .map(action -> new Action(action, left, false))
                .toList();
    }

    private List<Location> measured(PartnerScope scope, CustomerId customer, LocalDate day) {
        Map<LocalDate, List<MeasurementRow>> days =
                measurements.find(scope, List.of(customer), day.minusDays(NetworkMeasurements.DAYS - 1L), day).stream()
                        .collect(Collectors.groupingBy(MeasurementRow::day));
        return days.keySet().stream().max(LocalDate::compareTo).map(days::get).orElse(List.of()).stream()
                .map(MeasurementRow::measured)
                .toList();
    }

    /** What the whole would gain if one of the three assessments were perfect everywhere it is measured. */
    static List<Action> network(List<Location> measured, CategoryScore score) {
        BigDecimal now = NetworkConnectivityScore.points(measured);
        List<Action> actions = new ArrayList<>();
        actions.add(network("egress", measured, now, score, ActionGains::perfectExchange));
        actions.add(network("bypass", measured, now, score, ActionGains::perfectSharePoint));
        actions.add(network("calls", measured, now, score, ActionGains::perfectTeams));
        return actions;
    }

    private static Action network(
            String key,
            List<Location> measured,
            @Nullable BigDecimal now,
            CategoryScore score,
            UnaryOperator<Location> improved) {
        BigDecimal then =
                NetworkConnectivityScore.points(measured.stream().map(improved).toList());
        return now == null || then == null
                ? new Action(key, left(score), false)
                : new Action(key, then.subtract(now), true);
    }

    private static Location perfectExchange(Location at) {
        return at.exchangeLatencyMs() == null
                ? at
                : new Location(at.users(), BigDecimal.TEN, at.sharePointDownloadMBps(), at.teamsMos());
    }

    private static Location perfectSharePoint(Location at) {
        return at.sharePointDownloadMBps() == null
                ? at
                : new Location(at.users(), at.exchangeLatencyMs(), BigDecimal.valueOf(20), at.teamsMos());
    }

    private static Location perfectTeams(Location at) {
        return at.teamsMos() == null
                ? at
                : new Location(at.users(), at.exchangeLatencyMs(), at.sharePointDownloadMBps(), BigDecimal.valueOf(5));
    }

    private static @Nullable BigDecimal left(CategoryScore score) {
        return score.points().value() == null
                ? null
                : BigDecimal.valueOf(score.points().maxPoints())
                        .subtract(score.points().value());
    }
}
