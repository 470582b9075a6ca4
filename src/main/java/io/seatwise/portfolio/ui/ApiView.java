package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import io.seatwise.access.Roles;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How to call the REST API of this very installation: examples to copy, where tokens come from, the OpenAPI document. */
@Route(value = "settings/api", layout = MainLayout.class)
@PageTitle("portfolio.api.title")
@Menu(title = "portfolio.api.title", order = 215, icon = "vaadin:code")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./portfolio.css")
public class ApiView extends Composite<Div> {

    private static final String OPEN_API = "api/v1/openapi.json";

    ApiView() {
        PageHeader header = new PageHeader(getTranslation("portfolio.api.title"));
        header.setCoverage(getTranslation("portfolio.api.coverage"));
        Anchor openApi = new Anchor(OPEN_API, getTranslation("portfolio.api.openapi"));
        openApi.setRouterIgnore(true);
        header.addActions(openApi, new Anchor("settings/tokens", getTranslation("portfolio.api.tokens")));
        String base = base() + "/api/v1";
        getContent().addClassName("sw-page");
        getContent()
                .add(
                        header,
                        example("portfolio.api.portfolio", call(base + "/portfolio")),
                        example(
                                "portfolio.api.customers",
                                call(base + "/customers?flag=INFLATED&sort=usagePercent,desc&page=0&size=50")),
                        example(
                                "portfolio.api.customer",
                                call(base + "/customers/{tenantId}/entitlements")
                                        + "\n\n"
                                        + call(base + "/customers/{tenantId}/history?from=2026-01-01")),
                        example("portfolio.api.exports", call(base + "/exports/portfolio.xlsx?region=North") + " -OJ"),
                        example(
                                "portfolio.api.imports",
                                call(base + "/imports?mode=apply&onError=reject")
                                        + " \\\n  -F file=@license-usage.csv"));
    }

    private Component example(String key, String command) {
        Pre pre = new Pre(command);
        pre.addClassName("portfolio-code");
        pre.getElement().setAttribute("tabindex", "0");
        Div panel = new Div(new H2(getTranslation(key)), new Paragraph(getTranslation(key + ".text")), pre);
        panel.addClassName("sw-panel");
        return panel;
    }

    private static String call(String address) {
        return "curl -H \"Authorization: Bearer $SEATWISE_TOKEN\" \\\n  \"" + address + "\"";
    }

    private static String base() {
        return VaadinServletRequest.getCurrent() == null
                ? ""
                : ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .build()
                        .toUriString();
    }
}
