package dev.interlock.export;

import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Entities of FollowTheMoney, one a line: companies, persons and public bodies; ownerships for stakes, takeovers and
 * parents; payments for participations; debts for loans and bonds; contracts with their awards for supply. What the
 * model has no schema for is an unknown link with a role. Called-off facts are left out.
 */
final class FollowTheMoney {
    private static final String PREFIX = "interlock-";
    private static final Pattern WEBSITE = Pattern.compile("[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+(/[\\w./~-]*)?");

    private final Selection selection;
    private final JsonGenerator json;

    private FollowTheMoney(Selection selection, JsonGenerator json) {
        this.selection = selection;
        this.json = json;
    }

    static void write(Selection selection, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            FollowTheMoney writer = new FollowTheMoney(selection, json);
            for (EntityTable table : EntityTable.values()) {
                for (Iterator<Entity> all = selection.entities(table).iterator(); all.hasNext(); ) {
                    writer.write(all.next());
                }
            }
            json.writeRaw('\n');
        }
    }

    private void write(Entity entity) {
        if (entity instanceof Organization it) {
            organization(it);
        } else if (entity instanceof Participation it) {
            participation(it);
        } else if (entity instanceof Stake it
                && it.status() != Status.CANCELLED
                && it.percent().value() > 0) {
            stake(it);
        } else if (entity instanceof CreditAgreement it && it.status() != Status.CANCELLED) {
            credit(it);
        } else if (entity instanceof SupplyAgreement it && it.status() != Status.CANCELLED) {
            supply(it);
        } else if (entity instanceof Acquisition it && it.status() != Status.CANCELLED) {
            acquisition(it);
        }
    }

    private void organization(Organization it) {
        FtmEntity entity = FtmEntity.of(json, id(it.slug()), schema(it.kind()))
                .add("name", it.name())
                .add("alias", it.aliases())
                .add(
                        "country",
                        it.country() == null ? null : it.country().code().toLowerCase(Locale.ROOT))
                .add("sector", it.sector())
                .add("website", address(it.website()))
                .add("classification", it.layer() == null ? null : it.layer().name());
        if (it.kind() != OrganizationKind.PERSON) {
            entity.add("incorporationDate", it.founded() == null ? null : String.format("%04d", it.founded()));
        }
        entity.end();
        Key parent = it.parent();
        if (parent != null) {
            ownership(it, parent, it.slug(), "PARENT").end();
        }
    }

    /** A website is any text; one that makes no address is left out. */
    private static @Nullable String address(@Nullable String website) {
        return website != null && WEBSITE.matcher(website).matches() ? "https://" + website : null;
    }

    private static String schema(OrganizationKind kind) {
        return switch (kind) {
            case COMPANY, FUND -> "Company";
            case PUBLIC_BODY -> "PublicBody";
            case RESEARCH_INSTITUTE -> "Organization";
            case PERSON -> "Person";
            case UNNAMED -> "LegalEntity";
        };
    }

    /** Only companies can be owned in the model; what is none is linked. */
    private FtmEntity ownership(Entity fact, Key owner, Key asset, String role) {
        OrganizationKind kind = ((Organization) named(EntityTable.ORGANIZATIONS, asset)).kind();
        boolean ownable = kind == OrganizationKind.COMPANY || kind == OrganizationKind.FUND;
        String id = PREFIX + Digest.ofIdentity("ftm", fact);
        return ownable
                ? FtmEntity.of(json, id, "Ownership")
                        .add("owner", id(owner))
                        .add("asset", id(asset))
                        .add("role", role)
                : link(id, owner, asset, role);
    }

    private FtmEntity link(String id, Key subject, Key object, String role) {
        return FtmEntity.of(json, id, "UnknownLink")
                .add("subject", id(subject))
                .add("object", id(object))
                .add("role", role);
    }

    private void stake(Stake it) {
        boolean held = it.basis() == StakeBasis.HELD;
        FtmEntity entity = ownership(it, it.holder(), it.organization(), held ? "STAKE" : "POTENTIAL STAKE")
                .add("date", it.asOf())
                .add("status", it.status())
                .add("sourceUrl", urls(it.sources()));
        String percent =
                BigDecimal.valueOf(it.percent().value()).stripTrailingZeros().toPlainString();
        String votes = it.votes() == null ? "" : "; votes " + it.votes().value() + " percent";
        if (entity.isOf("Ownership")) {
            entity.add("percentage", percent);
        }
        entity.add("summary", percent + " percent" + votes)
                .add("description", it.note())
                .end();
    }

    private void participation(Participation it) {
        FundingRound round = (FundingRound) named(EntityTable.FUNDING_ROUNDS, it.round());
        if (round.status() != Status.CANCELLED) {
            FtmEntity.of(json, PREFIX + Digest.ofIdentity("ftm", it), "Payment")
                    .add("payer", id(it.investor()))
                    .add("beneficiary", id(round.organization()))
                    .add("purpose", "funding round" + (round.series() == null ? "" : " " + round.series()))
                    .money(it.amount())
                    .add("date", round.announcedOn())
                    .add("recordId", it.round().text())
                    .add("summary", (it.lead() ? "lead; " : "") + round.status())
                    .add("description", round.note())
                    .add("sourceUrl", urls(it.sources()))
                    .end();
        }
    }

    private void credit(CreditAgreement it) {
        String id = PREFIX + Digest.ofIdentity("ftm", it);
        boolean debt = it.instrument() == Instrument.LOAN || it.instrument() == Instrument.BOND;
        FtmEntity entity = debt
                ? FtmEntity.of(json, id, "Debt")
                        .add("debtor", id(it.recipient()))
                        .add("creditor", id(it.provider()))
                        .money(it.amount())
                : link(id, it.provider(), it.recipient(), it.instrument().name());
        String amount = it.amount() == null ? "" : ", " + it.amount().dollars() + " USD";
        entity.add("date", it.announcedOn())
                .add("endDate", it.endsOn())
                .add("recordId", it.key().text())
                .add("summary", it.instrument() + ", " + it.status() + (debt ? "" : amount))
                .add("description", it.note())
                .add("sourceUrl", urls(it.sources()))
                .end();
    }

    private void supply(SupplyAgreement it) {
        String contract = PREFIX + Digest.ofIdentity("ftm", it);
        FtmEntity.of(json, contract, "Contract")
                .add("title", it.product() + ": " + it.supplier() + " supplies " + it.customer())
                .add("authority", id(it.customer()))
                .add("type", it.product())
                .add("status", it.status())
                .add("contractDate", it.announcedOn())
                .money(it.value())
                .add("summary", it.capacity())
                .add("description", it.note())
                .add("sourceUrl", urls(it.sources()))
                .end();
        FtmEntity.of(json, PREFIX + Digest.ofIdentity("ftm award", it), "ContractAward")
                .add("contract", contract)
                .add("supplier", id(it.supplier()))
                .add("startDate", it.startsOn())
                .add("endDate", it.endsOn())
                .add("date", it.announcedOn())
                .add("status", it.status())
                .money(it.value())
                .add("recordId", it.key().text())
                .end();
    }

    private void acquisition(Acquisition it) {
        FtmEntity entity = ownership(it, it.acquirer(), it.target(), it.kind().name());
        if (entity.isOf("Ownership") && it.price() != null) {
            entity.add("sharesValue", it.price().dollars()).add("sharesCurrency", "USD");
        }
        entity.add("startDate", it.closedOn())
                .add("date", it.announcedOn())
                .add("status", it.status())
                .add("recordId", it.key().text())
                .add("description", it.note())
                .add("sourceUrl", urls(it.sources()))
                .end();
    }

    private static String id(Key organization) {
        return PREFIX + organization;
    }

    private List<String> urls(List<Key> sources) {
        return sources.stream()
                .map(key -> ((dev.interlock.model.Source) named(EntityTable.SOURCES, key))
                        .url()
                        .toASCIIString())
                .toList();
    }

    private Entity named(EntityTable table, Key key) {
        return selection.entity(
                table, selection.view().graph().table(table.type()).find(key.text()));
    }
}
