package dev.interlock.export;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of a view must show, worked out fact by fact from the entities themselves; the view is asked only what
 * is in view and what counts. Attributes are texts, and those that are unknown are not there.
 */
final class PlainPicture {
    private static final Set<Instrument> MONEY =
            EnumSet.of(Instrument.LOAN, Instrument.BOND, Instrument.WARRANT_PURCHASE);

    private final GraphView view;
    private final Graph graph;
    private final Map<Key, Entity> named = new HashMap<>();
    private final Map<String, Map<String, String>> nodes = new TreeMap<>();
    private final Map<String, Map<String, String>> edges = new TreeMap<>();

    PlainPicture(RandomSelection random) {
        this.view = random.view();
        this.graph = view.graph();
        random.entities().forEach(entity -> named.put(entity.key(), entity));
        random.entities().forEach(this::draw);
    }

    /** By slug. */
    Map<String, Map<String, String>> nodes() {
        return nodes;
    }

    /** By id, with {@code source} and {@code target} among the attributes. */
    Map<String, Map<String, String>> edges() {
        return edges;
    }

    private void draw(Entity entity) {
        if (entity instanceof Organization it) {
            node(it);
            if (it.parent() != null
                    && view.holdsParent(graph.organizations().find(it.key().text()))) {
                Map<String, String> edge = edge(it, "CONTROL", it.parent(), it.slug(), List.of());
                put(edge, "detail", "PARENT");
            }
        } else if (entity instanceof Participation it) {
            participation(it);
        } else if (entity instanceof Stake it) {
            if (view.holdsStake(graph.stakes().find(it.key().text()))) {
                Map<String, String> edge = edge(it, "STAKE", it.holder(), it.organization(), it.sources());
                put(edge, "percent", it.percent().value());
                put(edge, "votesPercent", it.votes() == null ? null : it.votes().value());
                say(edge, it.asOf(), it.status(), it.note());
            }
        } else if (entity instanceof CreditAgreement it) {
            credit(it);
        } else if (entity instanceof SupplyAgreement it) {
            supply(it);
        } else if (entity instanceof Acquisition it) {
            acquisition(it);
        }
    }

    private void node(Organization it) {
        Map<String, String> node = new TreeMap<>();
        put(node, "name", it.name());
        put(node, "aliases", it.aliases().isEmpty() ? null : String.join("|", it.aliases()));
        put(node, "kind", it.kind());
        put(node, "layer", it.layer());
        put(node, "sector", it.sector());
        put(node, "country", it.country());
        put(node, "founded", it.founded());
        put(node, "listed", it.listed());
        put(node, "website", it.website());
        nodes.put(it.slug().text(), node);
    }

    private void participation(Participation it) {
        int row = graph.participations().find(it.key().text());
        FundingRound round = (FundingRound) named.get(it.round());
        if (view.seesParticipation(row)) {
            Map<String, String> edge = edge(it, "FUNDING", it.investor(), round.organization(), it.sources());
            put(edge, "detail", round.series());
            put(edge, "round", round.key());
            put(edge, "lead", it.lead());
            long amount = view.money().attributed(row);
            if (amount != Longs.MISSING) {
                put(edge, "amountUsd", amount);
                put(edge, "amountBasis", view.money().basis(row));
            }
            say(edge, round.announcedOn(), round.status(), round.note());
        }
    }

    private void credit(CreditAgreement it) {
        int row = graph.credit().find(it.key().text());
        if (view.seesCredit(row)) {
            Map<String, String> edge = edge(it, "CREDIT", it.provider(), it.recipient(), it.sources());
            put(edge, "detail", it.instrument());
            if (MONEY.contains(it.instrument())) {
                disclosed(edge, it.amount());
            } else {
                put(
                        edge,
                        "contingentUsd",
                        it.amount() == null ? null : it.amount().dollars());
            }
            put(edge, "countedElsewhere", view.money().isCreditElsewhere(row));
            put(edge, "endsOn", it.endsOn());
            say(edge, it.announcedOn(), it.status(), it.note());
        }
    }

    private void supply(SupplyAgreement it) {
        int row = graph.supply().find(it.key().text());
        if (view.seesSupply(row)) {
            Map<String, String> edge = edge(it, "SUPPLY", it.customer(), it.supplier(), it.sources());
            put(edge, "detail", it.product());
            disclosed(edge, it.value());
            put(edge, "countedElsewhere", view.money().isSupplyElsewhere(row));
            put(edge, "endsOn", it.endsOn());
            say(edge, it.announcedOn(), it.status(), it.note());
        }
    }

    private void acquisition(Acquisition it) {
        LocalDate date = view.spec().asOf();
        int row = graph.acquisitions().find(it.key().text());
        if (view.seesAcquisition(row)) {
            Map<String, String> edge = edge(it, "CONTROL", it.acquirer(), it.target(), it.sources());
            put(edge, "detail", it.kind());
            disclosed(edge, it.price());
            LocalDate day = it.closedOn() == null ? it.announcedOn() : it.closedOn();
            boolean closed = it.status() == Status.CLOSED && (date == null || (day != null && !day.isAfter(date)));
            say(edge, closed ? day : it.announcedOn(), it.status(), it.note());
        }
    }

    private Map<String, String> edge(Entity fact, String kind, Key from, Key to, List<Key> sources) {
        Map<String, String> edge = new TreeMap<>();
        String type = fact.getClass().getSimpleName();
        put(edge, "source", from);
        put(edge, "target", to);
        put(edge, "kind", kind);
        put(edge, "family", kind.equals("SUPPLY") || kind.equals("CONTROL") ? kind : "CAPITAL");
        put(edge, "factType", type);
        put(edge, "fact", fact.key());
        put(edge, "countedElsewhere", false);
        put(edge, "assumed", false);
        String urls = sources.stream()
                .map(key -> ((Source) named.get(key)).url().toString())
                .collect(Collectors.joining(" "));
        put(edge, "sources", urls.isEmpty() ? null : urls);
        edges.put(type + ":" + fact.key(), edge);
        return edge;
    }

    private static void disclosed(Map<String, String> edge, @Nullable Usd amount) {
        if (amount != null) {
            put(edge, "amountUsd", amount.dollars());
            put(edge, "amountBasis", AmountBasis.DISCLOSED);
        }
    }

    private static void say(Map<String, String> edge, @Nullable LocalDate date, Status status, @Nullable String note) {
        put(edge, "date", date);
        put(edge, "status", status);
        put(edge, "note", note);
    }

    /** XML cannot hold control characters, so that a sign stands for each. */
    private static void put(Map<String, String> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value.toString().replaceAll("[\u0000-\b\u000b\f\u000e-\u001f\uFFFE\uFFFF]", "\uFFFD"));
        }
    }
}
