package io.seatwise.ids;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.Id;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** An id is written as its UUID alone, in text and in JSON. */
class IdsTest {

    private static final String TEXT = "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9";

    static Id[] ids() {
        UUID value = UUID.fromString(TEXT);
        return new Id[] {
            new CampaignId(value),
            new CustomerId(value),
            new ImportId(value),
            new PartnerId(value),
            new PersonId(value),
            new RecommendationId(value),
            new SessionId(value),
            new TokenId(value),
            new ViewId(value)
        };
    }

    @ParameterizedTest
    @MethodSource("ids")
    void idIsWrittenAsItsUuid(Id id) {
        assertThat(id).hasToString(TEXT);
        assertThat(JsonMapper.shared().writeValueAsString(id)).isEqualTo('"' + TEXT + '"');
    }
}
