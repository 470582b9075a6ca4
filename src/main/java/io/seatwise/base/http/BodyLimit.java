package io.seatwise.base.http;

import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Sets the size of the largest body that a path takes. A feature that receives files declares one as a Spring bean; all
 * other paths have the general limit of {@link RequestLimits}.
 *
 * @param path a pattern such as {@code /api/v1/imports}, compared with the decoded and normalised path
 */
public record BodyLimit(PathPattern path, DataSize size) {

    public BodyLimit(String path, DataSize size) {
        this(PathPatternParser.defaultInstance.parse(path), size);
    }

    boolean covers(String decodedPath) {
        return path.matches(PathContainer.parsePath(decodedPath));
    }
}
