package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Notices;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs that give many customers a tag or an account manager. Each names how many customers it concerns before
 * anything changes, and offers to undo the change afterwards.
 */
public final class BulkDialogs {

    private static final int MAX_TAG = 50;

    /** The customers that a change concerns, asked again at the moment of the change. */
    public interface Chosen {

        long count();

        Collection<CustomerId> customers();
    }

    private final CustomerBulkEdits edits;
    private final Scopes scopes;
    private final String words;
    private final Chosen chosen;
    private final Runnable refresh;

    /**
     * @param words the bundle key in front of {@code .tag.text} and {@code .assign.text}, which say whom the change
     *     concerns
     * @param refresh called after each change
     */
    public BulkDialogs(CustomerBulkEdits edits, Scopes scopes, String words, Chosen chosen, Runnable refresh) {
        this.edits = edits;
        this.scopes = scopes;
        this.words = words;
        this.chosen = chosen;
        this.refresh = refresh;
    }

    /** @param managers the e-mails to choose from; another one can be entered */
    public void openAssign(Collection<String> managers) {
        ComboBox<String> manager = createChoice("portfolio.bulk.assign.manager", managers);
        manager.setHelperText(text("portfolio.bulk.assign.hint"));
        open("assign", manager, () -> {
            @Nullable String email = manager.getValue();
            if (email != null && !email.isBlank() && !email.contains("@")) {
                return refuse(manager, text("portfolio.bulk.assign.email"));
            }
            Map<CustomerId, @Nullable String> before = edits.assign(scope(), chosen.customers(), email);
            done("portfolio.bulk.assign.done", before.keySet(), () -> edits.assignEach(scope(), before));
            return true;
        });
    }

    /** @param tags the tags to choose from; another one can be entered */
    public void openTag(Collection<String> tags) {
        ComboBox<String> tag = createChoice("portfolio.bulk.tag.tag", tags);
        open("tag", tag, () -> {
            @Nullable String value = tag.getValue();
            if (value == null || value.isBlank() || value.strip().length() > MAX_TAG || value.contains(";")) {
                return refuse(tag, text("portfolio.bulk.tag.expected"));
            }
            try {
                Map<CustomerId, List<String>> before = edits.addTag(scope(), chosen.customers(), value);
                done("portfolio.bulk.tag.done", before.keySet(), () -> edits.setTags(scope(), before));
                return true;
            } catch (IllegalArgumentException tooMany) {
                return refuse(tag, text("portfolio.bulk.tag.tooMany", Customers.MOST_TAGS));
            }
        });
    }

    /** Says what was done to how many and offers to undo it. */
    void done(String key, Collection<CustomerId> changed, Runnable undo) {
        refresh.run();
        String text = text(key, changed.size());
        if (changed.isEmpty()) {
            Notices.done(text);
            return;
        }
        Notices.done(text, text("portfolio.undo"), () -> {
            undo.run();
            refresh.run();
        });
    }

    String count() {
        return Formats.current().count(chosen.count());
    }

    private ComboBox<String> createChoice(String label, Collection<String> items) {
        ComboBox<String> choice = new ComboBox<>(text(label));
        choice.setItems(items);
        choice.setAllowCustomValue(true);
        choice.addCustomValueSetListener(event -> choice.setValue(event.getDetail()));
        choice.setWidthFull();
        return choice;
    }

    private static boolean refuse(ComboBox<String> field, String reason) {
        field.setErrorMessage(reason);
        field.setInvalid(true);
        return false;
    }

    /** @param act whether it was done and the dialog may close */
    private <F extends Component & HasValue<?, String>> void open(String name, F field, Supplier<Boolean> act) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(text("portfolio.bulk." + name));
        dialog.add(new Paragraph(text(words + "." + name + ".text", chosen.count())), field);
        Button apply = new Button(text("portfolio.bulk.apply", count()), event -> {
            if (act.get()) {
                dialog.close();
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(text("base.cancel"), event -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, apply);
        dialog.open();
    }

    private PartnerScope scope() {
        return scopes.current();
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
