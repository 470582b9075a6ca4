package io.seatwise.isolation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.HasDataView;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.TextNodeMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.portfolio.customer.ui.InsightsTable;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the browser would get of the page that is open: all of its nodes, the items of its lists, links to its downloads. */
record Page(String view, String text, String dom, Set<String> links) {

    private static final int ITEMS = 200;

    boolean isNotFound() {
        return view.startsWith("io.seatwise.base.error.No");
    }

    /** Takes all downloads of the page, by link. The page must still be open. */
    Map<String, byte[]> downloads() {
        Map<String, byte[]> downloads = new LinkedHashMap<>();
        links.forEach(link -> downloads.put(link, download(link)));
        return downloads;
    }

    /** Opens the address in the current UI. */
    static Page open(String address, String query) throws IOException {
        UI ui = UI.getCurrent();
        ui.navigate(address, QueryParameters.fromString(query));
        StringBuilder dom = new StringBuilder(String.valueOf(ui.getInternals().getTitle())).append('\n');
        Set<String> links = new LinkedHashSet<>();
        ui.getInternals().getStateTree().getRootNode().visitNodeTree(node -> read(node, dom, links));
        Component view =
                (Component) ui.getInternals().getActiveRouterTargetsChain().getFirst();
        return new Page(view.getClass().getName(), view.getElement().getTextRecursively(), dom.toString(), links);
    }

    private static void read(StateNode node, StringBuilder dom, Set<String> links) {
        if (node.hasFeature(TextNodeMap.class)) {
            dom.append(node.getFeature(TextNodeMap.class).getText()).append('\n');
        } else if (node.hasFeature(ElementPropertyMap.class)) {
            Element element = Element.get(node);
            dom.append(element.getTag());
            element.getAttributeNames()
                    .forEach(name -> dom.append(' ').append(name).append('=').append(element.getAttribute(name)));
            element.getPropertyNames()
                    .forEach(name -> dom.append(' ').append(name).append('=').append(element.getPropertyRaw(name)));
            dom.append('\n');
            element.getComponent().ifPresent(component -> readItems(component, dom));
            String link = element.getAttribute("href");
            if (link != null && link.contains("VAADIN/dynamic/resource")) {
                links.add(link);
            }
        }
    }

    private static void readItems(Component component, StringBuilder dom) {
        if (component instanceof Grid<?> grid && !grid.isVisible()) {
            return;
        }
        if (component instanceof InsightsTable table) {
            dom.append(table.content()).append('\n');
        }
        if (component instanceof HasDataView<?, ?, ?> list) {
            list.getGenericDataView()
                    .getItems()
                    .limit(ITEMS)
                    .forEach(item -> dom.append(item).append('\n'));
        }
    }

    private static byte[] download(String link) {
        ElementStreamResource resource = VaadinSession.getCurrent()
                .getResourceRegistry()
                .getResource(StreamResourceRegistry.ElementStreamResource.class, URI.create(link))
                .orElseThrow(() -> new AssertionError("No download behind " + link));
        if (!(resource.getElementRequestHandler() instanceof DownloadHandler handler)) {
            throw new AssertionError("A link to something that is no download: " + link);
        }
        return take(handler, resource.getOwner()).getContentAsByteArray();
    }

    /** What the server answers to whoever is signed in now. */
    static MockHttpServletResponse take(DownloadHandler handler, Element owner) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            handler.handleRequest(
                    VaadinRequest.getCurrent(),
                    new VaadinServletResponse(response, (VaadinServletService) VaadinServletService.getCurrent()),
                    VaadinSession.getCurrent(),
                    owner);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
        return response;
    }
}
