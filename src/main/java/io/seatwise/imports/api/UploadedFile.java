package io.seatwise.imports.api;

import io.seatwise.base.http.BodyRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;

/**
 * Reads the one file of a multipart body as a stream. Spring's own multipart support is off: it would write the body of
 * any request to disk before the sender's role is known.
 *
 * @see <a href="../../../../../../../docs/decisions/053-uploads.md">decision 053</a>
 */
final class UploadedFile {

    private static final String FILE = "file";
    private static final String ONE_FILE =
            "Expected one part named 'file' and no other. Options belong into the address: ?mode=validate.";

    /** Receives the file's name and content. */
    interface Receiver<T> {
        T receive(String name, InputStream content) throws IOException;
    }

    private UploadedFile() {}

    /**
     * Hands the part {@code file} to the receiver.
     *
     * @throws MultipartException when the body is broken, has no such part or has another one
     */
    static <T> T read(HttpServletRequest request, Receiver<T> receiver) throws BodyRefusedException {
        try {
            FileItemIterator parts = parts(request);
            if (!parts.hasNext()) {
                throw broken("The body has no part named 'file'.", null);
            }
            FileItemStream part = parts.next();
            if (!FILE.equals(part.getFieldName()) || part.isFormField()) {
                throw broken(ONE_FILE, null);
            }
            try (InputStream content = part.openStream()) {
                String name = part.getName();
                return receiver.receive(name == null ? "" : name, new LastPart(content, parts));
            }
        } catch (BodyRefusedException refused) {
            throw refused;
        } catch (IOException exception) {
            for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof BodyRefusedException refused) {
                    throw refused;
                }
            }
            throw broken("The multipart body is broken or ended early.", exception);
        }
    }

    private static FileItemIterator parts(HttpServletRequest request) throws IOException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        return upload.getItemIterator(new ServletRequestContext(request));
    }

    private static MultipartException broken(String message, @Nullable Exception cause) {
        return new MultipartException(message, cause);
    }

    /** Refuses the file at its end when another part follows, while the receiver can still drop it. */
    private static final class LastPart extends InputStream {

        private final InputStream content;
        private final FileItemIterator parts;
        private boolean ended;

        LastPart(InputStream content, FileItemIterator parts) {
            this.content = content;
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (ended) {
                return -1;
            }
            int count = content.read(target, offset, length);
            if (count < 0) {
                ended = true;
                refuseMore();
            }
            return count;
        }

        private void refuseMore() throws IOException {
            if (parts.hasNext()) {
                throw broken(ONE_FILE, null);
            }
        }
    }
}
