package dev.interlock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The page's routes, headers and links, without a browser. */
@SpringJUnitWebConfig(PageTest.Pages.class)
class PageTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    private MockMvc web;

    @BeforeEach
    void connect(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean(BrowserSafetyFilter.class))
                .build();
    }

    @Test
    void thePageIsAtGraphiqlAndTheRootLeadsThere() throws Exception {
        web.perform(get("/")).andExpect(redirectedUrl("/graphiql"));
        web.perform(get("/graphiql/")).andExpect(redirectedUrl("/graphiql"));
        web.perform(get("/graphiql")).andExpect(forwardedUrl("/graphiql.html"));
    }

    @Test
    void everyLinkOfThePageIsServedFromHere() throws Exception {
        for (String link : linksOfThePage()) {
            if (link.startsWith("_static/") || link.startsWith("webjars/")) {
                web.perform(get("/" + link))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
            } else {
                assertThat(new ClassPathResource("static/" + link).exists())
                        .as(link)
                        .isTrue();
            }
        }
    }

    @Test
    void answersForbidScriptsAndFramesFromElsewhere() throws Exception {
        web.perform(get("/graphiql"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe-eval"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
    }

    @Test
    void examplesAreListedInTheOrderOfTheirFiles() throws Exception {
        List<Example> examples = Example.list();
        assertThat(examples).isNotEmpty().isSortedAccordingTo((a, b) -> a.file().compareTo(b.file()));
        web.perform(get("/graphiql/examples/index.json"))
                .andExpect(jsonPath("$", hasSize(examples.size())))
                .andExpect(jsonPath("$[0].operation").value(examples.get(0).operation()))
                .andExpect(jsonPath("$[0].query").value(examples.get(0).query()));
    }

    private static List<String> linksOfThePage() throws IOException {
        String page = new ClassPathResource("static/graphiql.html").getContentAsString(StandardCharsets.UTF_8);
        return LINK.matcher(page).results().map(link -> link.group(1)).toList();
    }

    @Configuration
    @EnableWebMvc
    @Import({PageConfiguration.class, ExampleController.class, BrowserSafetyFilter.class})
    static class Pages {}
}
