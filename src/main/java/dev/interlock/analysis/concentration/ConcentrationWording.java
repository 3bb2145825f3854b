package dev.interlock.analysis.concentration;

import dev.interlock.graph.Window;
import dev.interlock.traversal.Explanation;
import java.util.ArrayList;
import java.util.List;

/** Says in words how a concentration was found. */
final class ConcentrationWording {
    private static final int GROUPS_SHOWN = 10;

    private static final String FORMULA = "sᵢ = xᵢ / Σx of the groups with known money. HHI = 10,000 · Σ sᵢ²;"
            + " CRk = the k largest sᵢ; Gini = (2 Σ i·x₍ᵢ₎)/(n Σx) − (n+1)/n, ascending; effective number = 1 / Σ sᵢ²;"
            + " entropy = −Σ sᵢ ln sᵢ.";

    private static final String CITATION =
            "Hirschman 1945 and Herfindahl 1950 for the index, used as in the 2023 Merger Guidelines of the US Department"
                    + " of Justice and Federal Trade Commission; Gini 1912; Shannon 1948, Bell Syst. Tech. J. 27:379;"
                    + " Laakso and Taagepera 1979, Comp. Polit. Stud. 12:3.";

    private ConcentrationWording() {}

    static Explanation explain(Concentration value) {
        List<String> steps = new ArrayList<>();
        steps.add(quantity(value.query()) + window(value.query().window()));
        steps.add(counted(value.coverage()));
        int shown = Math.min(GROUPS_SHOWN, value.groups().size());
        for (GroupShare group : value.groups().subList(0, shown)) {
            steps.add(group.label() + ": " + group.amountUsd() + " / " + value.totalUsd() + " USD = " + group.share());
        }
        if (shown < value.groups().size()) {
            steps.add("and " + (value.groups().size() - shown) + " smaller groups");
        }
        Distribution distribution = value.distribution();
        steps.add("HHI = " + distribution.hhi() + ", CR1 = " + distribution.top(1) + ", CR3 = " + distribution.top(3)
                + ", CR5 = " + distribution.top(5));
        steps.add("Gini = " + distribution.gini() + ", effective number = " + distribution.effectiveNumber()
                + ", entropy = " + distribution.entropy() + " nats");
        return new Explanation(FORMULA, CITATION, steps);
    }

    private static String quantity(ConcentrationQuery query) {
        String what = switch (query.of()) {
            case RAISED -> "amounts of funding rounds";
            case INVESTED -> "what investors put into rounds";
            case VALUATION -> "latest post-money valuations";
            case SUPPLY ->
                "values of supply agreements by " + query.side().name().toLowerCase(java.util.Locale.ROOT);
            case CREDIT -> "loans and bonds by provider";
        };
        return what + ", each dollar once, by " + query.groupBy();
    }

    private static String window(Window window) {
        if (!window.isBounded()) {
            return ", at all dates";
        }
        return (window.from() == null ? "" : ", from " + window.from())
                + (window.to() == null ? "" : " to " + window.to());
    }

    private static String counted(Coverage coverage) {
        return coverage.known() + " facts counted, " + coverage.estimatedUsd()
                + " USD of them an equal split; beside them "
                + coverage.unknown() + " without a known amount, " + coverage.contained() + " part of another fact, "
                + coverage.undated() + " without a date, " + coverage.ungrouped() + " with " + coverage.ungroupedUsd()
                + " USD in no group";
    }
}
