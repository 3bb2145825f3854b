package dev.interlock.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.ShippedFactsTest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees at /graphiql with the network cut off. After each test: no request went elsewhere, no complaint. */
@Tag("browser")
@ShippedFactsTest
class GraphiqlBrowserTest {

    private static final String TAB = ".graphiql-tab-button";
    private static final String ANSWERED = "return /^\\{[^]*\\}$/.test(" + text("result-window") + ".trim())";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<Example> examples = Example.list();

    @LocalServerPort
    private int port;

    @TempDir
    private Path profile;

    private Browser browser;

    @BeforeEach
    void openThePage() {
        browser = Browser.start(profile);
        browser.prefer("light");
        browser.open(origin() + "/graphiql");
        untilReady();
    }

    @AfterEach
    void nothingWentElsewhereAndNothingComplained() {
        try (Browser open = browser) {
            assertThat(open.requests()).isNotEmpty().allMatch(url -> url.startsWith(origin() + "/"));
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void everyQuestionHasATabAndIsAnsweredOnExecute() {
        assertThat(browser.texts(TAB))
                .containsExactlyElementsOf(
                        examples.stream().map(Example::operation).toList());
        for (int index = 0; index < examples.size(); index++) {
            browser.click("#graphiql-session-tab-" + index);
            untilRead(examples.get(index));
            execute();
            browser.screenshot("question-" + (index + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 200, 255", "dark, 0, 80"})
    void thePageFollowsThePreferredColours(String scheme, double darkest, double brightest) {
        browser.prefer(scheme);
        execute();
        browser.screenshot(scheme);
        assertThat(brightness()).isBetween(darkest, brightest);
    }

    @Test
    void aChosenThemeWinsOverThePreferredOne() {
        browser.click("[aria-label='Open settings dialog']");
        browser.click("[data-theme='dark']");
        browser.screenshot("settings");
        assertThat(brightness()).isLessThan(80);
    }

    @Test
    void editedTabsComeBackAndTheQuestionOpensAgainBesideThem() {
        Example first = examples.get(0);
        setQuery("query Mine { __typename }");
        browser.until("return (localStorage.getItem('graphiql:tabState') ?? '').includes('query Mine')");
        browser.reload();
        untilReady();
        assertThat(browser.texts(TAB)).hasSize(examples.size()).contains("Mine").doesNotContain(first.operation());

        browser.click(".questions li:first-child button");
        browser.until("return " + text("graphiql-query-editor") + " === arguments[0]", first.query());
        browser.until(
                "return [...document.querySelectorAll('" + TAB + "')].at(-1).textContent === arguments[0]",
                first.operation());
        execute();
        browser.screenshot("reopened");
    }

    @Test
    void aSubscriptionShowsWhatComes() {
        setQuery("subscription Live { factsRecorded(after: 0) { revision by } }");
        browser.click(".graphiql-execute-button");
        browser.until("return " + text("result-window") + ".includes('\"by\": \"seed\"')");
        browser.screenshot("subscription");
        browser.click(".graphiql-execute-button");
    }

    @Test
    void aSecondVisitShowsTheSameTabs() {
        List<String> before = browser.texts(TAB);
        browser.until("return localStorage.getItem('graphiql:tabState') != null");
        browser.reload();
        untilReady();
        assertThat(browser.texts(TAB)).isEqualTo(before);
    }

    /** GraphiQL shows tabs from the second one on. */
    private void untilReady() {
        assertThat(examples).hasSizeGreaterThan(1);
        browser.find(TAB);
        browser.find(".graphiql-query-editor .CodeMirror");
        browser.find(".questions li:first-child button");
    }

    /** GraphiQL reads which operations a tab holds a moment after it shows the tab. */
    private void untilRead(Example example) {
        browser.until(
                "return document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.operationName"
                        + " === arguments[0]",
                example.operation());
    }

    private void execute() {
        browser.click(".graphiql-execute-button");
        browser.until(ANSWERED);
        assertThat((String) browser.script("return " + text("result-window")))
                .contains("\"data\": {")
                .doesNotContain("\"errors\": [");
    }

    private void setQuery(String query) {
        browser.script(
                "document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue(arguments[0])",
                query);
    }

    /** Mean of red, green and blue behind everything, 0 to 255. */
    private double brightness() {
        Object colour = browser.script(
                "return getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor");
        return NUMBER.matcher(String.valueOf(colour))
                .results()
                .limit(3)
                .mapToInt(part -> Integer.parseInt(part.group()))
                .average()
                .orElseThrow();
    }

    /** A JavaScript expression: the text in the editor of this class. */
    private static String text(String editor) {
        return "document.querySelector('." + editor + " .CodeMirror').CodeMirror.getValue()";
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }
}
