package io.seatwise.access.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What makes Seatwise work behind a proxy: forwarded headers, cookies and redirects. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    private static final String SECURE_COOKIE = "__Host-seatwise";

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> forwardedHeaders(ProxyValve valve) {
        return server -> server.addEngineValves(valve);
    }

    @Bean
    FilterRegistrationBean<ForwardedPrefixFilter> forwardedPrefix() {
        FilterRegistrationBean<ForwardedPrefixFilter> filter =
                new FilterRegistrationBean<>(new ForwardedPrefixFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setAsyncSupported(true);
        return filter;
    }

    /**
     * Names the session cookie {@code __Host-…} where every visitor is known to come over TLS: browsers then take it
     * from this very host alone. Elsewhere Tomcat marks it {@code Secure} in each answer that is seen to go over TLS.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure,
            @Value("${seatwise.base-url:}") String baseUrl) {
        return server -> {
            if (secure || baseUrl.strip().startsWith("https://")) {
                var cookie = server.getSettings().getSession().getCookie();
                cookie.setSecure(true);
                cookie.setName(SECURE_COOKIE);
                cookie.setPath("/");
            }
        };
    }
}
