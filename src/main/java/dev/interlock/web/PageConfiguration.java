package dev.interlock.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the pages are, and how long a browser may keep what they load. */
@Configuration
class PageConfiguration implements WebMvcConfigurer {

    /** The path of a library's file holds its version, so what is behind it never changes. */
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/graphiql");
        registry.addRedirectViewController("/graphiql/", "/graphiql");
        registry.addViewController("/graphiql").setViewName("forward:/graphiql.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String libraries : new String[] {"/_static/", "/webjars/"}) {
            registry.addResourceHandler(libraries + "**")
                    .addResourceLocations("classpath:/META-INF/resources" + libraries)
                    .setCacheControl(FOREVER);
        }
    }
}
