package io.seatwise.base.http;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guards into the embedded Tomcat. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class HttpGuards {

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> guardedServer(RequestLimits limits, List<BodyLimit> paths) {
        return server -> {
            server.setProtocol(GuardedHttpProtocol.class.getName());
            server.addProtocolHandlerCustomizers(
                    (GuardedHttpProtocol protocol) -> protocol.setHeaderTime(limits.headerTime()));
            server.addEngineValves(new BodyGuard(paths, limits));
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainErrorReport.class.getName());
                }
            });
        };
    }
}
