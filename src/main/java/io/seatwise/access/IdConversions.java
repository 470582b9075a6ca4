package io.seatwise.access;

import io.seatwise.base.Id;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.ids.TokenId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.relational.core.dialect.Dialect;

/** Keeps typed ids in UUID columns; Spring Data would take a record for a table of its own. */
@Configuration(proxyBeanMethods = false)
class IdConversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(Dialect dialect) {
        return JdbcCustomConversions.of(
                dialect,
                List.of(
                        new Column<>(PartnerId.class, PartnerId::new),
                        new Column<>(PersonId.class, PersonId::new),
                        new Column<>(TokenId.class, TokenId::new)));
    }

    private record Column<T extends Id>(Class<T> type, Function<UUID, T> id) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(UUID.class, type), new ConvertiblePair(type, UUID.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object value, TypeDescriptor from, TypeDescriptor to) {
            return switch (value) {
                case UUID stored -> id.apply(stored);
                case Id typed -> typed.value();
                case null, default -> value;
            };
        }
    }
}
