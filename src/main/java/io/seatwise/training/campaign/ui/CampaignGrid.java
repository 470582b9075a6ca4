package io.seatwise.training.campaign.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.ValueProvider;
import io.seatwise.base.ui.Tables;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignSort;
import java.util.Set;

/** The table of campaigns, sorted by the database. */
class CampaignGrid extends Grid<Campaign> {

    private static final Set<String> NARROW = Set.of("name", "state");

    private final transient CampaignWords words;

    CampaignGrid(CampaignWords words) {
        this.words = words;
        addClassName("campaign-grid");
        Tables.style(this, words.text("title"), words.text("noMatch.text"));
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(CampaignGrid::createName)
                .setHeader(words.text("column.name"))
                .setKey("name")
                .setFlexGrow(3)
                .setFrozen(true);
        addComponentColumn(campaign -> new Anchor(
                        "customers/" + campaign.customer().id(),
                        campaign.customer().name()))
                .setHeader(words.text("column.customer"))
                .setKey("customer")
                .setFlexGrow(2);
        sized(addComponentColumn(campaign -> words.badge(campaign.status().state())), "state");
        addColumn(campaign -> words.text("insight." + campaign.plan().subject().insight()))
                .setHeader(words.text("column.insight"))
                .setKey("insight")
                .setFlexGrow(2);
        sized(
                addColumn(campaign ->
                        words.formats().date(campaign.plan().schedule().start())),
                "start");
        sized(
                addColumn(campaign ->
                        words.formats().date(campaign.plan().schedule().end())),
                "end");
        number("seen", campaign -> words.formats().count(campaign.reach().seen()));
        number("clicks", campaign -> words.formats().count(campaign.reach().clicks()));
        number("clickThrough", words::clickThrough);
        for (CampaignSort sort : CampaignSort.values()) {
            Tables.sortInDatabase(getColumnByKey(sort.key()), sort);
        }
    }

    /** Shows name and state alone in a narrow window. */
    void setNarrow(boolean narrow) {
        getColumns().forEach(column -> column.setVisible(!narrow || NARROW.contains(column.getKey())));
    }

    private void number(String key, ValueProvider<Campaign, String> figure) {
        sized(addColumn(figure), key).setTextAlign(ColumnTextAlign.END);
    }

    private Column<Campaign> sized(Column<Campaign> column, String key) {
        return column.setHeader(words.text("column." + key))
                .setKey(key)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Anchor createName(Campaign campaign) {
        Anchor link = new Anchor("campaigns/" + campaign.id(), campaign.plan().name());
        link.setTitle(campaign.plan().name());
        return link;
    }
}
