package io.seatwise.access.organisation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** The way to providers: permitted addresses alone, no redirects, short waits, small answers. */
@Component
class ProviderHttp {

    static final int LARGEST_ANSWER = 512 * 1024;

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final ClientHttpRequestFactory requests;

    ProviderHttp(ProviderAddress addresses) {
        JdkClientHttpRequestFactory plain = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        plain.setReadTimeout(TO_ANSWER);
        this.requests = new InterceptingClientHttpRequestFactory(plain, List.of((request, body, execution) -> {
            addresses.check(request.getURI());
            return new SmallAnswer(execution.execute(request, body));
        }));
    }

    ClientHttpRequestFactory requests() {
        return requests;
    }

    /** An answer that fails once it is larger than any of a provider is. */
    private record SmallAnswer(ClientHttpResponse answer) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new Limited(answer.getBody());
        }

        @Override
        public void close() {
            answer.close();
        }
    }

    private static final class Limited extends FilterInputStream {

        private int left = LARGEST_ANSWER;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws IOException {
            left -= Math.max(0, result < 0 ? 0 : bytes);
            if (left < 0) {
                throw new IOException("The answer of the provider is too large");
            }
            return result;
        }
    }
}
