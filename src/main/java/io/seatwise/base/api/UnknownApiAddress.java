package io.seatwise.base.api;

import io.seatwise.base.NotFoundException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Keeps addresses below {@code /api} that nobody serves from reaching Vaadin, which would answer with a page. An address
 * that is served by another method is a 405 with those methods.
 */
@RestController
@Hidden
class UnknownApiAddress {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    UnknownApiAddress(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping("/api/**")
    void nothingHere(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        Set<String> methods = methods(ServletRequestPathUtils.parse(request).pathWithinApplication());
        if (!methods.isEmpty() && !methods.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        throw new NotFoundException("No such address");
    }

    private Set<String> methods(PathContainer path) {
        Set<String> methods = new TreeSet<>();
        mappings.stream()
                .flatMap(each -> each.getHandlerMethods().keySet().stream())
                .filter(info -> covers(info, path))
                .flatMap(info -> info.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .forEach(methods::add);
        return methods;
    }

    private static boolean covers(RequestMappingInfo info, PathContainer path) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
