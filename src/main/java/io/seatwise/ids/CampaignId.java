package io.seatwise.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.seatwise.base.Guid;
import io.seatwise.base.Id;
import io.seatwise.base.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The id of a campaign. */
public record CampaignId(UUID value) implements Id {

    public CampaignId {
        Objects.requireNonNull(value, "A campaign's id");
    }

    /** The id of a new campaign. */
    public static CampaignId random() {
        return new CampaignId(UUID.randomUUID());
    }

    /**
     * The campaign of a text that Seatwise wrote.
     *
     * @throws IllegalArgumentException for a text that is no id
     */
    @JsonCreator
    public static CampaignId of(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    /** The campaign in a column that is never null. */
    public static CampaignId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, CampaignId::new);
    }

    /**
     * The campaign in a path.
     *
     * @throws NotFoundException for a text that is no id
     */
    public static CampaignId inPath(String text) {
        return new CampaignId(Guid.inPath(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
