package dev.interlock.realdata;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Product;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts about organizations that are known by name only. Each spelling is an organization with a slug of its own. */
final class NamedFacts {
    private static final int LONGEST_SLUG = 60;

    private final Map<String, Key> slugs = new LinkedHashMap<>();
    private final TreeSet<Key> taken = new TreeSet<>();
    private final List<FundingRound> rounds = new ArrayList<>();
    private final List<Entity> facts = new ArrayList<>();

    /** The organization's slug, given when its name first comes. */
    Key slug(String name) {
        return slugs.computeIfAbsent(name, this::freeSlug);
    }

    Collection<String> names() {
        return slugs.keySet();
    }

    /** A closed round; nobody says who gave how much of it. */
    void round(String company, @Nullable LocalDate day, @Nullable Usd amount, Collection<String> investors) {
        FundingRound round = new FundingRound(
                Key.of("round-" + rounds.size()),
                slug(company),
                null,
                amount,
                null,
                day,
                Status.CLOSED,
                null,
                List.of(),
                List.of(),
                null);
        rounds.add(round);
        for (String investor : new TreeSet<>(investors)) {
            facts.add(new Participation(round.key(), slug(investor), false, null, List.of()));
        }
    }

    void supply(String customer, String supplier, Product product, @Nullable Usd value) {
        facts.add(new SupplyAgreement(
                key("supply"),
                slug(supplier),
                slug(customer),
                product,
                value,
                null,
                null,
                null,
                null,
                Status.CLOSED,
                null,
                List.of(),
                null));
    }

    void credit(String provider, String recipient, Instrument instrument, @Nullable Usd amount) {
        facts.add(new CreditAgreement(
                key("credit"),
                slug(provider),
                slug(recipient),
                instrument,
                amount,
                null,
                null,
                Status.CLOSED,
                null,
                List.of(),
                null));
    }

    void acquisition(String acquirer, String target, @Nullable Usd price, @Nullable LocalDate day) {
        facts.add(new Acquisition(
                key("acquisition"),
                slug(acquirer),
                slug(target),
                AcquisitionKind.ACQUISITION,
                price,
                day,
                null,
                Status.CLOSED,
                List.of(),
                null));
    }

    Graph graph() {
        GraphBuilder builder = new GraphBuilder();
        slugs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> builder.add(organization(entry.getValue(), entry.getKey())));
        rounds.stream().sorted(Comparator.comparing(Entity::key)).forEach(builder::add);
        facts.stream().sorted(Comparator.comparing(Entity::key)).forEach(builder::add);
        return builder.build(1);
    }

    private Key key(String table) {
        return Key.of(table + "-" + facts.size());
    }

    private static Organization organization(Key slug, String name) {
        return new Organization(
                slug, name, List.of(), OrganizationKind.COMPANY, null, null, null, null, false, null, null);
    }

    private Key freeSlug(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shortened = plain.isEmpty() ? "x" : plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
        Key slug = Key.of(shortened);
        for (int number = 2; !taken.add(slug); number++) {
            slug = Key.of(shortened + "." + number);
        }
        return slug;
    }
}
