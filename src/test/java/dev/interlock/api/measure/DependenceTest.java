package dev.interlock.api.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.PlainFacts.Thing;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Dependence over HTTP, on the facts that are shipped; what is expected is worked out from their files. */
@ShippedFactsTest
class DependenceTest {
    private static final PlainFacts FACTS = new PlainFacts(Tables.shipped());
    private static final Set<String> COMPUTE = Set.of("GPU", "ACCELERATOR", "CLOUD", "DATA_CENTRE");
    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Offset<Double> CLOSE = within(1e-9);

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "mistral-ai", "xai", "coreweave", "meta"})
    void sharesOfTheFirstTierAreThoseOfTheFiles(String slug) {
        JsonNode tier = first(dependence("organization: \"" + slug + "\""));
        Map<String, Double> value = new TreeMap<>();
        Map<String, Double> ties = new TreeMap<>();
        supply(row -> row.to("customer").key.equals(slug) && COMPUTE.contains(row.text("product")))
                .forEach(row -> {
                    value.merge(row.to("supplier").key, (double) usd(row), Double::sum);
                    ties.merge(row.to("supplier").key, 1., Double::sum);
                });
        double sum = total(value);
        assertThat(tier.get("ties").asDouble()).isEqualTo(total(ties));
        assertThat(tier.get("knownUsd").asDouble(0)).isEqualTo(sum);
        Set<String> found = new TreeSet<>();
        for (JsonNode part : tier.get("suppliers")) {
            String supplier = part.at("/organization/slug").asString();
            found.add(supplier);
            assertThat(part.get("byCount").asDouble()).isCloseTo(ties.get(supplier) / total(ties), CLOSE);
            assertThat(part.get("byValue").isNull()).isEqualTo(value.get(supplier) == 0);
            assertThat(part.get("byValue").asDouble(0)).isCloseTo(sum == 0 ? 0 : value.get(supplier) / sum, CLOSE);
        }
        assertThat(found).isEqualTo(ties.keySet());
        Map<String, Double> countries = new TreeMap<>();
        ties.forEach((supplier, count) -> countries.merge(country(supplier), count / total(ties), Double::sum));
        for (JsonNode part : tier.get("countries")) {
            assertThat(part.get("byCount").asDouble())
                    .isCloseTo(countries.get(part.get("country").asString("")), CLOSE);
        }
    }

    /** Two steps up: each supplier's own inputs, multiplied; amounts are mostly unknown, so by number of ties. */
    @Test
    void whatRestsOnTsmcAtTheSecondTierMultiplies() {
        String slug = "openai";
        JsonNode answer = dependence("organization: \"" + slug + "\"");
        List<Thing> direct =
                supply(row -> row.to("customer").key.equals(slug) && COMPUTE.contains(row.text("product")));
        double expected = 0;
        for (Thing tie : direct) {
            List<Thing> made = supply(row -> row.to("customer") == tie.to("supplier")
                    && row.text("product").equals("FOUNDRY"));
            long byTsmc = made.stream()
                    .filter(row -> row.to("supplier").key.equals("tsmc"))
                    .count();
            expected += made.isEmpty() ? 0 : (double) byTsmc / made.size() / direct.size();
        }
        JsonNode foundry = tier(answer, 2, "FOUNDRY");
        assertThat(expected).isPositive();
        assertThat(foundry.at("/suppliers/0/organization/slug").asString()).isEqualTo("tsmc");
        assertThat(foundry.at("/suppliers/0/byCount").asDouble()).isCloseTo(expected, CLOSE);
        assertThat(answer.at("/explain/facts/0/sources").size()).isPositive();
    }

    @Test
    void indicatorsOfTheUnionAreSumsOverItsBorder() {
        JsonNode critical = dependence("region: EU").get("critical");
        Map<String, Double> imports = new TreeMap<>();
        double home = 0;
        double exports = 0;
        int leftOut = 0;
        for (Thing row : supply(any -> true)) {
            String from = country(row.to("supplier").key);
            String to = country(row.to("customer").key);
            if (!EU.contains(from) && !EU.contains(to) || PlainFacts.isCountedElsewhere(row)) {
                continue;
            }
            if (row.number("valueUsd") == null || from.isEmpty() || to.isEmpty()) {
                leftOut++;
            } else if (EU.contains(to) && EU.contains(from)) {
                home += usd(row);
            } else if (EU.contains(to)) {
                imports.merge(from, (double) usd(row), Double::sum);
            } else {
                exports += usd(row);
            }
        }
        double foreign = total(imports);
        assertThat(critical.get("bloc").asString()).isEqualTo("EU");
        assertThat(critical.get("importsUsd").asDouble(0)).isEqualTo(foreign);
        assertThat(critical.get("homeUsd").asDouble(0)).isEqualTo(home);
        assertThat(critical.get("exportsUsd").asDouble(0)).isEqualTo(exports);
        assertThat(critical.get("leftOut").asInt()).isEqualTo(leftOut);
        double squares = imports.values().stream()
                .mapToDouble(usd -> (usd / foreign) * (usd / foreign))
                .sum();
        check(critical.get("concentration"), foreign == 0 ? null : squares);
        check(critical.get("importShare"), foreign + home == 0 ? null : foreign / (foreign + home));
        check(critical.get("substitution"), exports == 0 ? null : foreign / exports);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mistral-ai", "helsing", "openai"})
    void capitalIsWhatInvestorsOfEachCountryPutIn(String slug) {
        JsonNode equity = dependence("organization: \"" + slug + "\"").at("/capital/0");
        Map<String, Double> known = new TreeMap<>();
        for (Thing part : FACTS.seen("Participation")) {
            if (part.to("round").to("organization").key.equals(slug) && part.number("attributedUsd") != null) {
                known.merge(country(part.to("investor").key), (double) part.number("attributedUsd"), Double::sum);
            }
        }
        assertThat(equity.get("knownUsd").asDouble()).isEqualTo(total(known));
        Map<String, Double> found = new TreeMap<>();
        for (JsonNode part : equity.get("countries")) {
            if (part.get("byValue").asDouble() > 0) {
                found.put(part.get("country").asString(""), part.get("byValue").asDouble());
            }
        }
        assertThat(found.keySet()).isEqualTo(known.keySet());
        found.forEach(
                (country, share) -> assertThat(share).as(country).isCloseTo(known.get(country) / total(known), CLOSE));
    }

    /** Microsoft 27, the foundation 26, SoftBank 13 percent; nobody says who owns these. */
    @Test
    void ownershipOfOpenAiIsAmericanAndJapanese() {
        JsonNode ownership = dependence("organization: \"openai\"").get("ownership");
        assertThat(GraphQl.texts(ownership, "/country")).containsExactly("US", "JP");
        assertThat(ownership.at("/0/share").asDouble()).isCloseTo(.53, CLOSE);
        assertThat(ownership.at("/1/share").asDouble()).isCloseTo(.13, CLOSE);
        assertThat(GraphQl.texts(ownership.at("/0/owners"), "/slug")).containsExactly("microsoft", "openai-foundation");
        assertThat(dependence("organizations: [\"openai\", \"xai\"]")
                        .get("ownership")
                        .isNull())
                .isTrue();
    }

    @Test
    void groupsAreLayersCountriesAndRegions() {
        assertThat(dependence("layer: FRONTIER_LAB").get("memberCount").asInt())
                .isEqualTo(count(one -> "FRONTIER_LAB".equals(one.text("layer"))));
        assertThat(dependence("country: \"DE\"").get("memberCount").asInt())
                .isEqualTo(count(one -> "DE".equals(one.text("country"))));
        assertThat(dependence("region: DACH").get("memberCount").asInt())
                .isEqualTo(count(one ->
                        one.text("country") != null && Set.of("DE", "AT", "CH").contains(one.text("country"))));
        assertThat(dependence("country: \"DE\"").at("/critical/bloc").asString())
                .isEqualTo("EU");
        assertThat(dependence("country: \"DE\", home: DACH")
                        .at("/critical/bloc")
                        .asString())
                .isEqualTo("DACH");
    }

    @Test
    void itIsSaidInOneWayWhoseDependenceIsMeant() {
        assertThat(new GraphQl(port)
                        .data("{ dependence(organization: \"no-such\") { memberCount } }")
                        .get("dependence")
                        .isNull())
                .isTrue();
        assertError("dependence { memberCount }", "organization");
        assertError("dependence(layer: CHIPS, region: EU) { memberCount }", "region");
        assertError("dependence(country: \"Germany\") { memberCount }", "country");
        assertError("dependence(organizations: [\"openai\", \"no-such\"]) { memberCount }", "organizations");
        assertError("dependence(layer: CHIPS, tiers: 9) { memberCount }", "tiers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "mistral-ai", "xai", "coreweave"})
    void nobodyAvoidsTsmcAndAsmlOnKnownChains(String slug) {
        JsonNode chain = chokePoints(slug).at("/chains/0");
        assertThat(chain.get("chain").asString()).isEqualTo("FABRICATION");
        assertThat(GraphQl.texts(chain.get("chokePoints"), "/supplier/slug")).contains("tsmc", "asml");
        for (JsonNode point : chain.get("chokePoints")) {
            assertThat(point.at("/without/left").size())
                    .as("nothing is left on known chains without " + point.at("/supplier/slug"))
                    .isZero();
            boolean open = point.get("avoidance").asString().equals("UNAVOIDABLE_ON_KNOWN_CHAINS");
            assertThat(point.get("wayRound").isEmpty()).isEqualTo(!open);
        }
        assertThat(chain.get("minimumCut").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"openai, false", "anthropic, false", "mistral-ai, false", "xai, true", "coreweave, true"})
    void xaiAndCoreWeaveDoNotAvoidNvidiaEither(String slug, boolean unavoidable) {
        JsonNode chain = chokePoints(slug).at("/chains/0");
        assertThat(GraphQl.texts(chain.get("chokePoints"), "/supplier/slug").contains("nvidia"))
                .isEqualTo(unavoidable);
        for (JsonNode point : chain.get("avoidable")) {
            if (point.at("/supplier/slug").asString().equals("nvidia")) {
                List<String> way = GraphQl.texts(point.get("wayRound"), "/supplier/slug");
                assertThat(way).isNotEmpty().doesNotContain("nvidia").endsWith("asml");
                assertThat(point.at("/wayRound/0/customer/slug").asString()).isEqualTo(slug);
                assertThat(point.at("/wayRound/0/fact/sources").size()).isPositive();
            }
        }
    }

    /** Read off the files: who has nothing upstream of a kind that still has to come. */
    @Test
    void openEndsAreNamed() {
        JsonNode chain = chokePoints("xai").at("/chains/0");
        for (String slug : GraphQl.texts(chain.get("openEnds"), "/slug")) {
            assertThat(supply(row -> row.to("customer").key.equals(slug)
                            && Set.of("GPU", "ACCELERATOR", "FOUNDRY", "LITHOGRAPHY")
                                    .contains(row.text("product"))))
                    .as(slug)
                    .isEmpty();
        }
        assertThat(GraphQl.texts(chain.get("openEnds"), "/slug")).contains("oracle");
        assertThat(new GraphQl(port)
                        .data("{ chokePoints(of: \"no-such\") { complete } }")
                        .get("chokePoints")
                        .isNull())
                .isTrue();
        assertError("chokePoints(of: \"xai\", chains: []) { complete }", "chains");
        assertError("chokePoints(of: \"xai\", avoidable: 501) { complete }", "avoidable");
    }

    private static void check(JsonNode found, Double expected) {
        assertThat(found.isNull()).isEqualTo(expected == null);
        if (expected != null) {
            assertThat(found.asDouble()).isCloseTo(expected, CLOSE);
        }
    }

    private static int count(Predicate<Thing> wanted) {
        return (int) FACTS.all("Organization").stream().filter(wanted).count();
    }

    private static List<Thing> supply(Predicate<Thing> wanted) {
        return FACTS.seen("SupplyAgreement").stream()
                .filter(row -> row.to("supplier") != row.to("customer"))
                .filter(wanted)
                .toList();
    }

    private static long usd(Thing row) {
        Long value = row.number("countedValueUsd");
        return value == null ? 0 : value;
    }

    private static String country(String slug) {
        String country = FACTS.get("Organization", slug).text("country");
        return country == null ? "" : country;
    }

    private static double total(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static JsonNode first(JsonNode answer) {
        return tier(answer, 1, "COMPUTE");
    }

    private static JsonNode tier(JsonNode answer, int number, String input) {
        return answer.get("tiers")
                .valueStream()
                .filter(tier -> tier.get("number").asInt() == number
                        && tier.get("input").asString().equals(input))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode dependence(String arguments) {
        return new GraphQl(port).data("{ dependence(" + arguments + """
                        ) {
                          memberCount members(first: 3) { slug }
                          tiers {
                            number input coveredByValue coveredByCount knownUsd ties tiesWithoutValue
                            suppliers(first: 500) { organization { slug } byValue byCount }
                            layers { layer byValue byCount }
                            countries { country byValue byCount }
                            blocs { bloc byValue byCount }
                          }
                          critical {
                            bloc concentration importShare substitution dependent importsUsd homeUsd exportsUsd
                            sources { country importsUsd share } leftOut
                          }
                          capital { kind knownUsd estimatedUsd unknown countries { country byValue byCount }
                            blocs { bloc byValue byCount } }
                          ownership { country share owners { slug } }
                          complete cut explain { formula citation steps facts { key sources { url } } }
                        } }
                        """).get("dependence");
    }

    private JsonNode chokePoints(String slug) {
        String point = "{ supplier { slug } avoidance distance wayRound { customer { slug } supplier { slug } product"
                + " fact { key sources { url } } } without { left { slug } open { slug } lost { slug } leftByValue"
                + " leftByCount } }";
        return new GraphQl(port)
                .data("{ chokePoints(of: \"" + slug + "\", avoidable: 100) { organization { slug } complete cut"
                        + " chains { chain suppliers known chokePoints " + point + " avoidable " + point
                        + " openEnds { slug } minimumCut { slug } minimumCutWithOpenEnds { slug } }"
                        + " explain { formula citation steps facts { key } } } }")
                .get("chokePoints");
    }

    private void assertError(String field, String argument) {
        JsonNode error = new GraphQl(port).error("{ " + field + " }");
        assertThat(error.get("code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(error.get("argument").asString()).isEqualTo(argument);
    }
}
