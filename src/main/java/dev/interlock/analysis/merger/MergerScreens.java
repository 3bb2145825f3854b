package dev.interlock.analysis.merger;

import dev.interlock.analysis.concentration.Concentration;
import dev.interlock.analysis.concentration.GroupShare;
import dev.interlock.graph.GraphView;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an assumed merger against guidelines. Shares are of the measure that the query names, of known money of named
 * organizations; each organization is a firm of its own.
 *
 * <p>Concentration: {@link Concentration}, {@link HorizontalEffect}; common ownership: {@link ProfitWeights}; supply:
 * {@link VerticalShares}; minority interests: {@link MinorityInterests}. Costs a pass over the facts of the measure,
 * one over supply, and the owners of the market's members.
 */
public final class MergerScreens {
    private static final String FORMULA =
            "HHI = 10,000 · Σ sᵢ²; change = 20,000 · s_a s_b; κ_fg = Σᵢ γ_if β_ig / Σᵢ γ_if β_if with β = latest stake, else"
                    + " participations / raised, γ = β; MHHI = 10,000 · Σ_f Σ_g s_f s_g κ_fg; ΔMHHI = MHHI − HHI; vertical"
                    + " share = known value of what one party supplies to market members / all known value of that product"
                    + " to them, by number of agreements if under half is known.";

    private static final String CITATION =
            "Merger Guidelines of the US Department of Justice and Federal Trade Commission, 2023, 2010 and 1982; O'Brien"
                    + " and Salop 2000, Antitrust L.J. 67:559; Azar, Schmalz and Tecu 2018, J. Finance 73:1513; Backus,"
                    + " Conlon and Sinkinson 2021, AEJ Micro 13(3):273; the vertical share is Interlock's own definition.";

    private final GraphView view;
    private final MergerQuery query;
    private final Budget budget;

    private MergerScreens(GraphView view, MergerQuery query, Budget budget) {
        this.view = view;
        this.query = query;
        this.budget = budget;
    }

    /** Both parties must be in the graph. */
    public static MergerScreen of(GraphView view, MergerQuery query, Budget budget) {
        return new MergerScreens(view, query, budget).screen();
    }

    private MergerScreen screen() {
        Concentration market = Concentration.of(view, query.shares(), budget);
        Party acquirer = party(market, query.acquirer());
        Party target = party(market, query.target());
        HorizontalEffect effect = HorizontalEffect.of(market.distribution(), acquirer, target);
        CommonOwnership owners = MarketOwners.weigh(view, market, budget);
        List<VerticalShare> vertical = VerticalShares.of(view, query, budget);
        List<MinorityInterest> minority = MinorityInterests.of(view, query, budget);
        Figures figures = new Figures(effect, vertical, acquirer.inMarket() || target.inMarket(), minority);
        List<Flag> flags = query.ruleSet().hold(figures);
        List<String> steps = new ArrayList<>(market.explanation().steps());
        describe(steps, figures, owners, acquirer, target);
        flags.forEach(flag -> steps.add(flag.clause() + ": " + hit(flag.hit()) + "; " + flag.finding()));
        return new MergerScreen(
                query,
                market,
                acquirer,
                target,
                effect == null ? null : Double.valueOf(effect.mergedShare()),
                effect == null ? null : Double.valueOf(effect.hhiAfter()),
                effect == null ? null : Double.valueOf(effect.increase()),
                owners,
                vertical,
                minority,
                flags,
                budget.cut(),
                new Explanation(FORMULA, CITATION, steps));
    }

    private Party party(Concentration market, Key organization) {
        int row = view.graph().organizations().find(organization.text());
        if (row < 0) {
            throw new InvalidValue("there is no organization '" + organization + "'");
        }
        boolean unnamed = view.graph().organizations().kind().is(row, OrganizationKind.UNNAMED);
        if (!query.isMember(row) || unnamed) {
            return new Party(organization, false, null, 0.0);
        }
        return market.groups().stream()
                .filter(group -> organization.equals(group.organization()))
                .findFirst()
                .map(group -> inMarket(organization, group))
                .orElseGet(() -> new Party(organization, true, null, null));
    }

    private static Party inMarket(Key organization, GroupShare group) {
        return new Party(organization, true, group.amountUsd(), group.share());
    }

    private static void describe(
            List<String> steps, Figures figures, @Nullable CommonOwnership owners, Party acquirer, Party target) {
        steps.add(share(acquirer) + "; " + share(target));
        steps.add(figures.concentration());
        if (owners != null) {
            steps.add("common ownership: MHHI " + owners.mhhi() + ", ΔMHHI " + owners.deltaMhhi() + " over "
                    + owners.pairs().size() + " ordered pairs; owners known of " + owners.firmsWithOwners()
                    + " firms, unknown of " + owners.firmsWithoutOwners() + ", whose pairs are left out");
        }
        steps.add("supply: " + figures.supply());
        steps.add("minority interests: " + figures.minorityInterests());
    }

    private static String share(Party party) {
        String share = party.share() == null ? "share not known" : "share " + party.share();
        return party.organization() + (party.inMarket() ? ": " + share : ": not in the market");
    }

    private static String hit(@Nullable Boolean hit) {
        return hit == null ? "not known" : hit ? "hit" : "not hit";
    }
}
