package dev.interlock.analysis.reference;

import dev.interlock.graph.Graph;
import dev.interlock.model.Country;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Product;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sentences of {@link Given}. */
final class Sentences {
    private static final String NAMES = "(?<a>\\S+) ";
    private static final String DAYS = "( on day (?<day>\\d+))?( until day (?<last>\\d+))?";

    private static final List<Form> FORMS = List.of(
            form("raised (?<usd>\\d+)", (facts, said) -> said.each("a", a -> facts.raised(a, said.usd()))),
            form("(is|are) worth (?<usd>\\d+)", (facts, said) -> said.each("a", a -> facts.worth(a, said.usd()))),
            form(
                    "(has|have) equity of (?<usd>\\d+)",
                    (facts, said) -> said.each("a", a -> facts.equity(a, said.usd()))),
            form(
                    "(has|have) revenue of (?<usd>\\d+)",
                    (facts, said) -> said.each("a", a -> facts.revenue(a, said.usd()))),
            form(
                    "holds? (?<percent>[0-9.]+) % of (?<b>\\S+)",
                    (facts, said) -> said.pairs((a, b) -> facts.stake(a, b, said.percent()))),
            form(
                    "invests? (?<usd>\\d+) in (?<b>\\S+)" + DAYS,
                    (facts, said) -> said.pairs((a, b) -> facts.invested(a, b, said.usd(), said.day()))),
            form(
                    "lends? (?<usd>\\d+) to (?<b>\\S+)",
                    (facts, said) -> said.pairs((a, b) -> facts.loan(a, b, said.usd()))),
            form(
                    "buys? (?<product>[A-Z_]+) from (?<b>\\S+)( for (?<usd>\\d+))?",
                    (facts, said) -> said.pairs((a, b) -> facts.supply(b, a, said.product(), said.find("usd")))),
            form(
                    "pays? (?<b>\\S+)( (?<usd>\\d+))?" + DAYS,
                    (facts, said) ->
                            said.pairs((a, b) -> facts.paid(a, b, said.find("usd"), said.day(), said.find("last")))),
            form("pay each other", (facts, said) -> said.each("a", a -> said.each("a", b -> facts.between(a, b)))),
            form(
                    "sits? in (?<country>[A-Z]{2})",
                    (facts, said) -> said.each(
                            "a",
                            a -> facts.organization(a, OrganizationKind.COMPANY, Country.of(said.text("country"))))),
            form(
                    "is a party nobody named",
                    (facts, said) -> said.each("a", a -> facts.organization(a, OrganizationKind.UNNAMED, null))));

    private Sentences() {}

    /** The facts that the lines say; one that says nothing is refused. */
    static Graph graph(List<String> lines) {
        FactSheet facts = new FactSheet();
        lines.forEach(line -> read(line, facts));
        return facts.graph();
    }

    private static void read(String line, FactSheet facts) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(line);
            if (matcher.matches()) {
                form.reader().accept(facts, new Said(matcher));
                return;
            }
        }
        throw new IllegalArgumentException("this says nothing known: " + line);
    }

    private static Form form(String predicate, BiConsumer<FactSheet, Said> reader) {
        return new Form(Pattern.compile(NAMES + predicate), reader);
    }

    private record Form(Pattern pattern, BiConsumer<FactSheet, Said> reader) {}

    /** The words of one sentence. */
    private record Said(Matcher matcher) {
        void each(String group, Consumer<String> action) {
            for (String name : text(group).split(",")) {
                action.accept(name);
            }
        }

        void pairs(BiConsumer<String, String> action) {
            each("a", a -> each("b", b -> action.accept(a, b)));
        }

        String text(String group) {
            return Objects.requireNonNull(matcher.group(group));
        }

        @Nullable
        Long find(String group) {
            String number = matcher.group(group);
            return number == null ? null : Long.valueOf(number);
        }

        long usd() {
            return Long.parseLong(text("usd"));
        }

        double percent() {
            return Double.parseDouble(text("percent"));
        }

        Product product() {
            return Product.valueOf(text("product"));
        }

        long day() {
            Long day = find("day");
            return day == null ? 0 : day;
        }
    }
}
