package dev.interlock.graph;

import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Reach;
import dev.interlock.model.TouchBasis;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which rules touch which organizations in a view: orientation, not legal advice; a definition of Interlock's own.
 *
 * <p>A rule in force touches whom it names. Unless it touches those alone ({@link Reach#NAMED}), it also touches who is
 * in its scope, by layer or sector, and has its seat where it applies or, where it reaches as far as the market
 * ({@link Reach#MARKET}), is shown by facts to sell there. A rule possibly touches who is in its scope and not shown to
 * sell there, or whose seat is not known: unknown is not no. Persons are touched only where a rule names them;
 * organizations of kind UNNAMED stand for nobody in particular and are never touched.
 *
 * <p>Worked out once per view, for all rules times all organizations; each answer then costs its own length.
 */
public final class Exposure {
    private final GraphView view;
    private final Graph graph;
    private final Map<Places, BitSet> sellers = new HashMap<>();
    private final int[][] touched;
    private final int[][] possible;

    private Exposure(GraphView view) {
        this.view = view;
        this.graph = view.graph();
        int rules = graph.regulations().size();
        touched = new int[rules][];
        possible = new int[rules][];
        for (int rule = 0; rule < rules; rule++) {
            fill(rule);
        }
    }

    /** That of the view, worked out when first asked for. */
    public static Exposure of(GraphView view) {
        return Objects.requireNonNull(view.derived(Exposure.class, () -> new Exposure(view)));
    }

    /** Whom the rule touches, ascending. */
    public int[] organizations(int regulation) {
        return touched[regulation].clone();
    }

    /** Whom the rule touches if they sell, or sit, where it applies; ascending. */
    public int[] possibleOrganizations(int regulation) {
        return possible[regulation].clone();
    }

    /** What touches the organization, ascending. */
    public int[] regulations(int organization) {
        return having(touched, organization);
    }

    /** What touches the organization if it sells, or sits, where the rule applies; ascending. */
    public int[] possibleRegulations(int organization) {
        return having(possible, organization);
    }

    /**
     * Why the rule touches the organization; where it only possibly does, by which traits it is in scope. A rule about
     * everyone has no basis of layer or sector.
     */
    public Set<TouchBasis> bases(int regulation, int organization) {
        return new Rule(regulation).bases(organization);
    }

    /** What in view shows that the organization sells where the rule applies, wherever its own seat is. */
    public Evidence evidence(int regulation, int organization) {
        return new Markets(view, Places.of(graph.regulations(), regulation)).evidence(organization);
    }

    private void fill(int regulation) {
        BitSet yes = new BitSet();
        BitSet maybe = new BitSet();
        if (view.seesRegulation(regulation)) {
            Rule rule = new Rule(regulation);
            for (int organization = 0; organization < graph.organizations().size(); organization++) {
                yes.set(organization, rule.touches(organization));
                maybe.set(organization, rule.mayTouch(organization));
            }
        }
        touched[regulation] = yes.stream().toArray();
        possible[regulation] = maybe.stream().toArray();
    }

    private static int[] having(int[][] rows, int organization) {
        return IntStream.range(0, rows.length)
                .filter(rule -> Arrays.binarySearch(rows[rule], organization) >= 0)
                .toArray();
    }

    private synchronized BitSet sellers(Places places) {
        return sellers.computeIfAbsent(places, there -> new Markets(view, there).sellers());
    }

    /** One rule, ready to be held against organizations. */
    private final class Rule {
        private final Reach reach;
        private final BitSet named = new BitSet();
        private final RuleScope scope;
        private final Places places;
        private final BitSet sellers;

        Rule(int regulation) {
            RegulationTable regulations = graph.regulations();
            reach = Objects.requireNonNull(regulations.reach().get(regulation));
            regulations.organizations().forEach(regulation, named::set);
            scope = new RuleScope(graph, regulation);
            places = Places.of(regulations, regulation);
            sellers = reach == Reach.MARKET ? sellers(places) : new BitSet();
        }

        boolean touches(int organization) {
            return isSomebody(organization) && (named.get(organization) || isReached(organization));
        }

        boolean mayTouch(int organization) {
            return isSomebody(organization)
                    && !touches(organization)
                    && isInScope(organization)
                    && (reach == Reach.MARKET || !hasSeat(organization));
        }

        Set<TouchBasis> bases(int organization) {
            EnumSet<TouchBasis> bases = EnumSet.noneOf(TouchBasis.class);
            if (named.get(organization)) {
                bases.add(TouchBasis.NAMED);
            }
            if (isInScope(organization) && (!named.get(organization) || isReached(organization))) {
                bases.addAll(scope.bases(organization));
            }
            if (isReached(organization)) {
                bases.add(sits(organization) ? TouchBasis.SEAT : TouchBasis.MARKET);
            }
            return bases;
        }

        private boolean isReached(int organization) {
            return isInScope(organization) && (sits(organization) || sellers.get(organization));
        }

        private boolean isInScope(int organization) {
            return reach != Reach.NAMED && scope.holds(organization) && !isPerson(organization);
        }

        private boolean sits(int organization) {
            return places.hold(graph.organizations().country().get(organization));
        }

        private boolean hasSeat(int organization) {
            return graph.organizations().country().get(organization) != null;
        }

        private boolean isPerson(int organization) {
            return graph.organizations().kind().is(organization, OrganizationKind.PERSON);
        }

        private boolean isSomebody(int organization) {
            return !graph.organizations().kind().is(organization, OrganizationKind.UNNAMED);
        }
    }
}
