package io.seatwise.imports.mapping;

import io.seatwise.access.PartnerScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the mapping that a file is read with: the one that the sender named, else the one with the file's header. */
@Component
public class MappingRecognition {

    private final MappingStore store;

    MappingRecognition(MappingStore store) {
        this.store = store;
    }

    /**
     * The mappings that a file may be read with.
     *
     * @param named the mapping that the sender named; null when none was named
     * @param all those that are recognised by header; empty where one was named
     */
    public record Choice(@Nullable FileMapping named, List<FileMapping> all) {

        public static final Choice NONE = new Choice(null, List.of());

        /** Whether a line is the header of one of them. */
        public boolean isHeader(List<String> names) {
            return named != null ? named.isReadable(names) : of(names).isPresent();
        }

        /** The largest number of names that a line has in common with the header of a mapping. */
        public int known(List<String> names) {
            List<FileMapping> candidates = named == null ? all : List.of(named);
            return candidates.stream()
                    .mapToInt(each -> each.inCommon(names))
                    .max()
                    .orElse(0);
        }

        /** The mapping with this header; empty where the sender named one. */
        public Optional<FileMapping> of(List<String> header) {
            return all.stream().filter(each -> each.recognises(header)).findFirst();
        }
    }

    /** The partner's mappings, in the caller's transaction; empty when the partner has none of the name. */
    public Optional<Choice> choice(PartnerScope scope, @Nullable String name) {
        return name == null
                ? Optional.of(new Choice(null, store.all(scope)))
                : store.find(scope, name).map(each -> new Choice(each, List.of()));
    }
}
