package dev.interlock.api.importing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where tables are brought, and where imports are looked at. */
@Configuration(proxyBeanMethods = false)
class ImportRoutes {
    @Bean
    RouterFunction<ServerResponse> importDoors(ImportHandler handler) {
        return RouterFunctions.route()
                .POST("/import", handler::begin)
                .GET("/import", handler::all)
                .GET("/import/{id}", handler::one)
                .build();
    }
}
