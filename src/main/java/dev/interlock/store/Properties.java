package dev.interlock.store;

import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Fact;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Percent;
import dev.interlock.model.Regulation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entity as properties of a node or relationship, named as in the schema. What is unknown is {@code null}, which
 * takes an earlier value away and leaves properties of others alone.
 */
final class Properties {
    private final Map<String, @Nullable Object> properties = new TreeMap<>();

    private Properties() {}

    static Map<String, @Nullable Object> of(Entity entity) {
        Properties all = new Properties();
        if (entity instanceof Organization organization) {
            all.organization(organization);
        } else if (entity instanceof Source source) {
            all.source(source);
        } else if (entity instanceof Regulation regulation) {
            all.regulation(regulation);
        } else if (entity instanceof Fact fact) {
            all.put("sourceKeys", texts(fact.sources()));
            all.fact(fact);
        }
        return all.properties;
    }

    private void organization(Organization it) {
        put("id", it.slug().text());
        put("name", it.name());
        put("aliases", it.aliases());
        put("kind", it.kind().name());
        put("layer", it.layer());
        put("sector", it.sector());
        put("country", it.country() == null ? null : it.country().code());
        put("founded", it.founded());
        put("listed", it.listed());
        put("website", it.website());
        put("searchText", SearchText.of(it));
    }

    private void source(Source it) {
        put("id", it.key().text());
        put("publisher", it.publisher());
        put("title", it.title());
        put("url", it.url().toString());
        put("publishedOn", it.publishedOn());
        put("language", it.language());
    }

    private void regulation(Regulation it) {
        put("id", it.key().text());
        put("name", it.name());
        put("jurisdiction", it.jurisdiction());
        put("kind", it.kind().name());
        put("inForceOn", it.inForceOn());
        put("layers", it.layers().stream().map(Enum::name).toList());
        put("sectors", it.sectors());
        put("exemptSectors", it.exemptSectors());
        put("countries", it.countries());
        put("reach", it.reach());
        put("organizationKeys", texts(it.organizations()));
        put("threshold", it.threshold());
        put("summary", it.summary());
        put("sourceKeys", texts(it.sources()));
    }

    private void fact(Fact fact) {
        if (fact instanceof FundingRound it) {
            put("id", it.key().text());
            put("series", it.series());
            put("amountUsd", it.amount());
            put("postMoneyValuationUsd", it.postMoneyValuation());
            put("announcedOn", it.announcedOn());
            put("status", it.status());
            put("collections", it.collections());
            put("note", it.note());
            put("conflictsWith", it.conflictsWith());
        } else if (fact instanceof Participation it) {
            put("key", it.key().text());
            put("lead", it.lead());
            put("amountUsd", it.amount());
        } else if (fact instanceof Stake it) {
            put("key", it.key().text());
            put("percent", it.percent());
            put("votesPercent", it.votes());
            put("basis", it.basis());
            put("asOf", it.asOf());
            put("status", it.status());
            put("note", it.note());
        } else {
            deal(fact);
        }
    }

    private void deal(Fact fact) {
        if (fact instanceof SupplyAgreement it) {
            put("key", it.key().text());
            put("product", it.product());
            put("valueUsd", it.value());
            put("capacity", it.capacity());
            put("announcedOn", it.announcedOn());
            put("startsOn", it.startsOn());
            put("endsOn", it.endsOn());
            put("status", it.status());
            put("partOf", it.partOf());
            put("note", it.note());
            put("conflictsWith", it.conflictsWith());
        } else if (fact instanceof CreditAgreement it) {
            put("key", it.key().text());
            put("instrument", it.instrument());
            put("amountUsd", it.amount());
            put("announcedOn", it.announcedOn());
            put("endsOn", it.endsOn());
            put("status", it.status());
            put("partOf", it.partOf());
            put("note", it.note());
            put("conflictsWith", it.conflictsWith());
        } else if (fact instanceof Acquisition it) {
            put("key", it.key().text());
            put("kind", it.kind());
            put("priceUsd", it.price());
            put("announcedOn", it.announcedOn());
            put("closedOn", it.closedOn());
            put("status", it.status());
            put("note", it.note());
            put("conflictsWith", it.conflictsWith());
        } else if (fact instanceof Financials it) {
            put("id", it.key().text());
            put("periodEnd", it.periodEnd());
            put("revenueUsd", it.revenue());
            put("equityUsd", it.equityUsd());
            put("marketCapUsd", it.marketCap());
            put("basis", it.basis());
            put("note", it.note());
        }
    }

    private void put(String name, @Nullable Object value) {
        properties.put(name, value == null ? null : plain(value));
    }

    private static Object plain(Object value) {
        if (value instanceof Usd amount) {
            return amount.dollars();
        }
        if (value instanceof Percent percent) {
            return percent.value();
        }
        if (value instanceof Key || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof String
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof List<?>) {
            return value;
        }
        throw new IllegalArgumentException("no property holds a " + value.getClass());
    }

    private static List<String> texts(List<Key> keys) {
        return keys.stream().map(Key::text).toList();
    }
}
