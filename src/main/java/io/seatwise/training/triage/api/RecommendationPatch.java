package io.seatwise.training.triage.api;

import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkChange.Given;
import io.seatwise.training.triage.WorkState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of a change. A field that is left out stays as it is; null takes person, day or pin away.
 *
 * @param version the version that was read; without it whatever there is is changed
 */
@Schema(description = "A field that is left out stays as it is; null takes assignee or due away")
record RecommendationPatch(
        @Nullable WorkState state,

        @Schema(description = "The e-mail of a person of the partner") @Nullable
        String assignee,

        @Nullable LocalDate due,

        @Schema(description = "With DISMISSED: why") @Nullable
        String reason,

        @Schema(description = "With SNOOZED: the day on which it is NEW again; 28 days from today when left out")
        @Nullable
        LocalDate snoozedUntil,

        @Nullable Boolean pinned,

        @Schema(description = "The version that was read; 409 when it has another one by now") @Nullable
        Integer version) {

    /** @throws IllegalArgumentException for a value that cannot be; the message names the field */
    static WorkChange change(JsonNode body) {
        if (!body.isObject()) {
            throw new IllegalArgumentException("A JSON object is expected");
        }
        if (body.has("state") && body.get("state").isNull()) {
            throw new IllegalArgumentException("state: it cannot be taken away; NEW is the state without work");
        }
        return new WorkChange(
                value(body, "state", RecommendationPatch::state),
                given(body, "assignee", text -> text),
                given(body, "due", text -> day("due", text)),
                flag(body, "pinned"),
                value(body, "reason", text -> text),
                value(body, "snoozedUntil", text -> day("snoozedUntil", text)));
    }

    /** @throws IllegalArgumentException when it is no whole number */
    static @Nullable Integer version(JsonNode body) {
        JsonNode version = body.get("version");
        if (version == null || version.isNull()) {
            return null;
        }
        if (!version.isInt()) {
            throw new IllegalArgumentException("version: the whole number that was read is expected");
        }
        return version.intValue();
    }

    private static <T> Given<T> given(JsonNode body, String name, Function<String, T> form) {
        return body.has(name) ? Given.of(value(body, name, form)) : Given.absent();
    }

    private static <T> @Nullable T value(JsonNode body, String name, Function<String, T> form) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException(name + ": a text is expected");
        }
        return form.apply(value.asString());
    }

    private static @Nullable Boolean flag(JsonNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean() && !value.isNull()) {
            throw new IllegalArgumentException(name + ": true or false is expected");
        }
        return value.isBoolean() && value.booleanValue();
    }

    private static WorkState state(String text) {
        return Arrays.stream(WorkState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "state: one of " + Arrays.toString(WorkState.values()) + " is expected"));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException exception) {
            throw new IllegalArgumentException(name + ": a day such as 2026-01-31 is expected", exception);
        }
    }
}
