package dev.interlock.api.export;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where files are fetched. */
@Configuration(proxyBeanMethods = false)
class ExportRoutes {
    @Bean
    RouterFunction<ServerResponse> exports(ExportHandler handler) {
        return RouterFunctions.route()
                .GET("/export/{what}.{format}", handler::file)
                .HEAD("/export/{what}.{format}", handler::file)
                .POST("/export", handler::document)
                .build();
    }
}
