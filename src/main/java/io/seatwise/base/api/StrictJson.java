package io.seatwise.base.api;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads the JSON of requests more strictly than our own: text by {@link TextRule}, days as ISO text of the years 1 to
 * 9999, no null inside a list or map. What breaks a rule is unreadable, and so a 400.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    private static final int LAST_YEAR = 9999;

    @Bean
    ServerHttpMessageConvertersCustomizer strictRequests(JsonMapper json) {
        JsonMapper strict = json.rebuild()
                .addModule(new SimpleModule("strict requests")
                        .addDeserializer(String.class, new Text())
                        .addDeserializer(LocalDate.class, new Day()))
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            if (text == null) {
                return context.reportInputMismatch(String.class, "Expected text");
            }
            return TextRule.allows(text) ? text : context.reportInputMismatch(String.class, TextRule.MESSAGE);
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            try {
                LocalDate day = LocalDate.parse(String.valueOf(parser.getString()));
                if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException exception) {
                return context.reportInputMismatch(LocalDate.class, "Expected a day such as 2026-11-28");
            }
            return context.reportInputMismatch(LocalDate.class, "Expected a day such as 2026-11-28");
        }
    }
}
