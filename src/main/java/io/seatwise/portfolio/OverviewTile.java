package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.ui.Tile;
import java.util.Optional;

/** A tile that a feature adds, as a Spring bean, behind those of the portfolio page. */
public interface OverviewTile {

    /** Creates the tile; empty for a reader for whom there is none. */
    Optional<Tile> create(PartnerScope scope);
}
