package dev.interlock.realdata;

import dev.interlock.graph.Graph;
import dev.interlock.model.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who invested in whom and who took over whom, up to 2013. */
final class Crunchbase implements Profiled {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2})");

    private final RealData data = RealData.set("cb2013");
    private final NamedFacts facts = new NamedFacts();
    private final Graph graph;
    private final List<String> investors = new ArrayList<>();
    private int repeated;
    private int ofOneself;

    Crunchbase() {
        addRounds();
        data.rows("acquisitions").forEach(this::addTakeover);
        this.graph = facts.graph();
    }

    /** A round is what one company raised on one day, of one amount. */
    private void addRounds() {
        Map<List<String>, List<String>> byRound = new TreeMap<>(Profiled.BY_TEXTS);
        for (Map<String, String> row : data.rows("investments")) {
            String company = row.get("company_name");
            String investor = row.get("investor_name");
            if (!company.isEmpty() && !investor.isEmpty()) {
                byRound.computeIfAbsent(
                                List.of(company, row.get("funded_when"), row.get("amount_usd")),
                                round -> new ArrayList<>())
                        .add(investor);
            }
        }
        byRound.forEach(this::addRound);
    }

    private void addRound(List<String> round, List<String> from) {
        investors.addAll(from);
        repeated += from.size() - (int) from.stream().distinct().count();
        String day = round.get(1);
        String amount = round.get(2);
        facts.round(
                round.get(0),
                day.isEmpty() ? null : LocalDate.parse(day),
                amount.isEmpty() ? null : Usd.of(Long.parseLong(amount)),
                from);
    }

    private void addTakeover(Map<String, String> row) {
        String acquirer = row.get("acquiring_name");
        String target = row.get("acquired_name");
        facts.slug(acquirer);
        facts.slug(target);
        if (acquirer.equals(target)) {
            ofOneself++;
        } else {
            facts.acquisition(acquirer, target, price(row), day(row.get("acquired_at")));
        }
    }

    /** Nought is how the table says that nobody knows. */
    private static @Nullable Usd price(Map<String, String> row) {
        String price = row.get("price_amount");
        boolean known = row.get("price_currency_code").equals("USD") && !price.isEmpty() && !price.equals("0");
        return known ? Usd.of(new BigDecimal(price).longValueExact()) : null;
    }

    /** Month, day and year, of which the table gives two digits; it ends with 2013. */
    private static @Nullable LocalDate day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return null;
        }
        int year = Integer.parseInt(day.group(3));
        return LocalDate.of(
                year <= 13 ? 2000 + year : 1900 + year, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
    }

    /** Everybody once, and once more for each part in a round. */
    List<String> byActivity() {
        return Stream.concat(facts.names().stream(), investors.stream()).toList();
    }

    /** The names of those with most parts in rounds. */
    List<String> mostActive(int count) {
        Map<String, Integer> parts = new TreeMap<>();
        investors.forEach(investor -> parts.merge(investor, 1, Integer::sum));
        return parts.keySet().stream()
                .sorted(Comparator.comparing((String name) -> -parts.get(name)).thenComparing(name -> name))
                .limit(count)
                .toList();
    }

    /** To add to. */
    NamedFacts facts() {
        return facts;
    }

    @Override
    public Graph graph() {
        return graph;
    }

    @Override
    public String slug(String name) {
        return facts.slug(name).text();
    }

    @Override
    public int names() {
        return facts.names().size();
    }

    @Override
    public int repeatedParticipations() {
        return repeated;
    }

    @Override
    public int takeoversOfOneself() {
        return ofOneself;
    }

    @Override
    public JsonNode profile() {
        return data.profile();
    }
}
