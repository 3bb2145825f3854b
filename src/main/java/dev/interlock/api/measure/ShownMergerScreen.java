package dev.interlock.api.measure;

import dev.interlock.analysis.merger.CommonOwnership;
import dev.interlock.analysis.merger.Flag;
import dev.interlock.analysis.merger.MergerScreen;
import dev.interlock.analysis.merger.MinorityInterest;
import dev.interlock.analysis.merger.RuleSet;
import dev.interlock.analysis.merger.VerticalShare;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Shown;
import dev.interlock.model.Product;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A merger screen as the schema shows it. */
public record ShownMergerScreen(MergerScreen value, Asked asked) {
    public Party acquirer() {
        return party(value.acquirer());
    }

    public Party target() {
        return party(value.target());
    }

    public RuleSet ruleSet() {
        return value.query().ruleSet();
    }

    public ShownConcentration market() {
        return new ShownConcentration(value.market(), asked);
    }

    public @Nullable Double mergedShare() {
        return value.mergedShare();
    }

    public @Nullable Double hhiBefore() {
        return value.market().distribution().hhi();
    }

    public @Nullable Double hhiAfter() {
        return value.hhiAfter();
    }

    public @Nullable Double deltaHhi() {
        return value.deltaHhi();
    }

    public @Nullable Owners commonOwnership() {
        CommonOwnership owners = value.commonOwnership();
        return owners == null ? null : new Owners(owners, shown());
    }

    public @Nullable Vertical verticalShare() {
        return value.vertical().isEmpty() ? null : new Vertical(value.vertical().get(0), shown());
    }

    public List<Vertical> relatedProducts() {
        return value.vertical().stream()
                .map(vertical -> new Vertical(vertical, shown()))
                .toList();
    }

    public List<Minority> minorityInterests() {
        return value.minority().stream()
                .map(interest -> new Minority(interest, shown()))
                .toList();
    }

    public List<Flag> flags() {
        return value.flags();
    }

    public boolean complete() {
        return value.cut() == null;
    }

    public @Nullable Cut cut() {
        return value.cut();
    }

    public Shown.ShownExplanation explain() {
        List<FactReference> facts = new ArrayList<>(value.market().facts());
        CommonOwnership owners = value.commonOwnership();
        if (owners != null) {
            facts.addAll(owners.facts());
        }
        value.vertical().forEach(vertical -> facts.addAll(vertical.facts()));
        value.minority().forEach(interest -> facts.addAll(interest.facts()));
        return asked.explained(value.explanation(), facts);
    }

    private Party party(dev.interlock.analysis.merger.Party party) {
        return new Party(
                shown().organization(party.organization()), party.inMarket(), party.amountUsd(), party.share());
    }

    public List<Asked.NamedGroup> groups() {
        return asked.named();
    }

    Shown shown() {
        return asked.shown();
    }

    /** One side of the merger. */
    public record Party(
            Row organization,
            boolean inMarket,
            @Nullable Long amountUsd,
            @Nullable Double share) {}

    /** What common owners add. */
    public record Owners(CommonOwnership value, Shown shown) {
        public double mhhi() {
            return value.mhhi();
        }

        public double deltaMhhi() {
            return value.deltaMhhi();
        }

        public int pairCount() {
            return value.pairs().size();
        }

        List<Weight> pairs(int first) {
            return value.pairs().stream()
                    .limit(first)
                    .map(pair -> new Weight(
                            shown.organization(pair.firm()),
                            shown.organization(pair.other()),
                            pair.kappa(),
                            pair.points()))
                    .toList();
        }

        public int firmsWithOwners() {
            return value.firmsWithOwners();
        }

        public int firmsWithoutOwners() {
            return value.firmsWithoutOwners();
        }

        public int stakes() {
            return value.stakes();
        }

        public int participations() {
            return value.participations();
        }

        public int estimates() {
            return value.estimates();
        }

        public int unknown() {
            return value.unknown();
        }
    }

    /** How much the owners of one firm care for another. */
    public record Weight(Row firm, Row other, double kappa, double points) {}

    /** What a party supplies to the market. */
    public record Vertical(VerticalShare value, Shown shown) {
        public Row supplier() {
            return shown.organization(value.supplier());
        }

        public Product product() {
            return value.product();
        }

        public double share() {
            return value.share();
        }

        public VerticalShare.Basis basis() {
            return value.basis();
        }

        public @Nullable Long partyUsd() {
            return value.partyUsd();
        }

        public @Nullable Long totalUsd() {
            return value.totalUsd();
        }

        public int partyAgreements() {
            return value.partyTies();
        }

        public int agreements() {
            return value.ties();
        }

        public int knownAgreements() {
            return value.knownTies();
        }

        public List<Row> facts() {
            return shown.facts(value.facts());
        }
    }

    /** A minority interest. */
    public record Minority(MinorityInterest value, Shown shown) {
        public Row holder() {
            return shown.organization(value.holder());
        }

        public Row organization() {
            return shown.organization(value.organization());
        }

        public @Nullable Double share() {
            return value.share();
        }

        public String basis() {
            return value.byStake() ? "STAKE" : "PARTICIPATIONS";
        }

        public boolean estimated() {
            return value.estimated();
        }

        public List<Row> facts() {
            return shown.facts(value.facts());
        }
    }
}
