package io.seatwise.imports.mapping;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.columns.Column;
import java.util.List;
import java.util.Optional;

/** The kinds of file that a mapping may lead to. */
public interface MappableKinds {

    /** Their names, in the order of the list of kinds. */
    List<String> names();

    /** The columns of a kind that can be mapped; empty for a name that is no mappable kind. */
    Optional<List<Column<?>>> columns(String kind);

    /** Whether a file with this header is of a known kind already. */
    boolean isKnown(List<String> header);

    /** Whether a column of this name is about single people, so that its files are refused. */
    boolean isPersonal(String column);

    /** Whether this value of a column for the partner's own people names somebody else. */
    boolean namesStranger(PartnerScope scope, String kind, Column<?> column, String value);
}
