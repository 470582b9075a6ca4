package io.seatwise.base.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Cells of tables of many rows that are sent as data and drawn in the browser: percentages as {@link PercentBar} shows
 * them, links, {@link Sparkline}s and whole tables. As components they would be most of what such a table costs.
 *
 * <p>The templates are constants: values are bound to them as texts and attributes, so none of them becomes markup.
 */
public final class DataCells {

    private static final String PERCENT = """
            <span class="sw-percent ${item.state}" title="${item.why}" style="--sw-share: ${item.share}">\
            <span class="sw-percent-figure">${item.text}</span></span>""";

    private static final String LINK = """
            <a class="sw-cell-link" href="${item.address}" title="${item.hint}">${item.text}</a>""";

    private static final String MATCH = """
            <div class="sw-match"><span>${item.title}</span><span class="sw-match-kind">${item.kind}</span></div>""";

    private static final String SPARKLINE = """
            <span class="sw-sparkline" role="img" aria-label="${item.description}" ?hidden="${!item.path}">\
            <svg viewBox="0 0 96 24" focusable="false"><path d="${item.path}"></path>\
            <circle cx="${item.x}" cy="${item.y}" r="2"></circle></svg></span>\
            <span ?hidden="${!!item.path}">${item.unknown}</span>""";

    /** The names of a part's values are those of {@link io.seatwise.base.ui.cells.Cell#describe}. */
    private static final String TABLE = """
            ${(() => {
              const none = Symbol.for('lit-nothing');
              const table = item.table;
              const id = part => table.id + '-' + part.x;
              const all = parts => parts.map(part => kinds[part.k](part));
              const inside = part => part.n ? all(part.n) : part.t;
              const why = part => part.w ? html`<vaadin-tooltip for="${id(part)}" text="${part.w}"></vaadin-tooltip>` : '';
              const kinds = {
                plain: part => part.t,
                text: part => html`<span class="${part.c ?? none}" title="${part.h ?? none}" style="${part.s ?? none}" \
            aria-hidden="${part.a ?? none}" id="${part.w ? id(part) : none}" tabindex="${part.w ? 0 : none}">\
            ${inside(part)}</span>${why(part)}`,
                group: part => html`<div class="${part.c ?? none}">${inside(part)}</div>`,
                figure: part => html`<button class="${'sw-figure' + (part.w ? ' sw-unknown' : '')}" id="${id(part)}" \
            title="${part.w ? none : table.open}" aria-haspopup="dialog" @click="${() => act(part.x)}">\
            ${inside(part)}</button>${why(part)}`,
                dialog: part => html`<button class="${part.c}" aria-haspopup="dialog" aria-label="${part.l}" \
            @click="${() => act(part.x)}">${inside(part)}</button>`,
                expander: part => html`<button class="${part.c}" aria-expanded="${part.e}" aria-label="${part.l}" \
            @click="${() => act(part.x)}"></button>`,
                button: part => html`<vaadin-button theme="tertiary small" aria-label="${part.l}" \
            @click="${() => act(part.x)}">${part.t}</vaadin-button>`,
                link: part => html`<a class="${part.c ?? none}" href="${part.g}" title="${part.h ?? none}" \
            aria-label="${part.l ?? none}">${inside(part)}</a>`,
                icon: part => html`<vaadin-icon icon="${part.t}" aria-hidden="true"></vaadin-icon>`
              };
              const cell = (parts, index) => index === 0
                ? html`<th role="rowheader" scope="row">${all(parts)}</th>`
                : parts.length === 0
                  ? html`<td role="cell"></td>`
                  : html`<td role="cell" data-label="${table.headings[index].t}" \
            class="${table.headings[index].c ?? none}">${all(parts)}</td>`;
              const rows = some => some.map(row => html`<tr role="row" class="${row.c ?? none}">${row.n.map(cell)}</tr>\
            ${rows(row.below)}`);
              return html`<table role="table" class="${table.c}" aria-label="${table.l}"><thead role="rowgroup">\
            <tr role="row">${table.headings.map(heading => html`<th role="columnheader" scope="col" \
            class="${heading.c ?? none}">${heading.t}</th>`)}</tr></thead>\
            <tbody role="rowgroup">${rows(table.rows)}</tbody><tfoot role="rowgroup">${rows(table.totals)}</tfoot></table>`;
            })()}""";

    private DataCells() {}

    /**
     * Returns the renderer of a column of percentages.
     *
     * @param value the ratio of a row, null where it is unknown
     * @param whyUnknown the reason on hover where the ratio is null, such as "No usage file yet"; null for none
     */
    public static <T> Renderer<T> percent(
            SerializableFunction<T, @Nullable Ratio> value,
            Formats formats,
            SerializableFunction<T, @Nullable String> whyUnknown) {
        return LitRenderer.<T>of(PERCENT)
                .withProperty("state", row -> value.apply(row) == null ? "sw-unknown" : "")
                .withProperty("why", row -> value.apply(row) == null ? whyUnknown.apply(row) : "")
                .withProperty("share", row -> PercentBar.share(value.apply(row)))
                .withProperty("text", row -> formats.percent(value.apply(row)));
    }

    /**
     * Returns the renderer of a column of links.
     *
     * @param address where a row's link leads, relative to the portal
     * @param hint the whole of what the link says, on hover
     */
    public static <T> Renderer<T> link(
            SerializableFunction<T, String> address,
            SerializableFunction<T, String> text,
            SerializableFunction<T, String> hint) {
        return LitRenderer.<T>of(LINK)
                .withProperty("address", address::apply)
                .withProperty("text", text::apply)
                .withProperty("hint", hint::apply);
    }

    /** Returns the renderer of the matches of a search: the title, and the kind below it. */
    public static <T> Renderer<T> match(SerializableFunction<T, String> title, SerializableFunction<T, String> kind) {
        return LitRenderer.<T>of(MATCH).withProperty("title", title::apply).withProperty("kind", kind::apply);
    }

    /**
     * Returns the renderer of a column of lines.
     *
     * @param values oldest first, null where unknown; a row without any known value has the sign for unknown
     * @param description what a screen reader says instead of the line
     */
    public static <T> Renderer<T> sparkline(
            SerializableFunction<T, List<? extends @Nullable Number>> values, String description) {
        return LitRenderer.<T>of(SPARKLINE)
                .withProperty("path", row -> Sparkline.line(values.apply(row)).path())
                .withProperty("x", row -> Sparkline.line(values.apply(row)).x())
                .withProperty("y", row -> Sparkline.line(values.apply(row)).y())
                .withProperty("description", row -> description)
                .withProperty("unknown", row -> Formats.UNKNOWN);
    }

    /**
     * Returns the renderer of a whole native table, for tables that are printed and become cards on a phone, which a grid
     * does not.
     *
     * @param content the headings, rows and totals, as {@code portfolio.customer.ui.InsightsTable} describes them
     * @param act called with the name of the part that was clicked
     */
    public static <T> Renderer<T> table(
            SerializableFunction<T, JsonNode> content, SerializableBiConsumer<T, String> act) {
        return LitRenderer.<T>of(TABLE)
                .withProperty("table", content::apply)
                .withFunction(
                        "act",
                        (table, clicked) -> act.accept(table, clicked.get(0).asString()));
    }
}
