package io.seatwise.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of decision 127: a part and the rest have at least ten people, or nobody of at least thirty. */
class SmallNumbersTest {

    @ParameterizedTest
    @CsvSource({
        // part, whole, published
        "4, 9, false",
        "0, 9, false",
        "9, 9, false",
        "0, 10, false",
        "10, 10, false",
        "10, 19, false",
        "10, 20, true",
        "9, 200, false",
        "1, 200, false",
        "10, 200, true",
        "190, 200, true",
        "191, 200, false",
        "0, 29, false",
        "0, 30, true",
        "29, 29, false",
        "30, 30, true",
        "35, 30, true",
        "25, 20, false"
    })
    void aPartIsPublishedOnlyBesideARestThatMayBeKnown(long part, long whole, boolean published) {
        assertThat(SmallNumbers.maySplit(part, whole)).isEqualTo(published);
        assertThat(SmallNumbers.part(part, whole)).isEqualTo(published ? Long.valueOf(part) : null);
        assertThat(SmallNumbers.share(part, whole)).isEqualTo(published ? new Ratio(part, whole) : null);
    }

    @Test
    void anUnknownNumberIsNotPublished() {
        assertThat(SmallNumbers.maySplit(null, 100L)).isFalse();
        assertThat(SmallNumbers.maySplit(50L, null)).isFalse();
        assertThat(SmallNumbers.isGroup(null)).isFalse();
    }

    @Test
    void sumsTakePublishedNumbersAlone() {
        PeopleShare shown = PeopleShare.of(40L, 100L);
        PeopleShare hidden = PeopleShare.of(3L, 50L);
        PeopleShare small = PeopleShare.of(2L, 4L);

        assertThat(hidden).isEqualTo(new PeopleShare(50L, null));
        assertThat(small).isEqualTo(new PeopleShare(null, null));
        assertThat(shown.plus(hidden)).isEqualTo(shown);
        assertThat(small.plus(shown)).isEqualTo(shown);
        assertThat(hidden.plus(small)).isEqualTo(new PeopleShare(50L, null));
        assertThat(shown.plus(PeopleShare.of(20L, 60L))).isEqualTo(new PeopleShare(160L, 60L));
    }
}
