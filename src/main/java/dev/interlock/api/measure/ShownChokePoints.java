package dev.interlock.api.measure;

import dev.interlock.analysis.dependence.Chain;
import dev.interlock.analysis.dependence.ChokePoints;
import dev.interlock.analysis.dependence.ChokePoints.Avoidance;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Shown;
import dev.interlock.model.Key;
import dev.interlock.model.Product;
import dev.interlock.traversal.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choke points as the schema shows them. */
public record ShownChokePoints(ChokePoints value, Asked asked) {
    public Row organization() {
        return shown().organization(value.organization());
    }

    public int chokePointCount() {
        return value.chains().stream()
                .mapToInt(chain -> chain.chokePoints().size())
                .sum();
    }

    public List<OnChain> chains() {
        return value.chains().stream().map(chain -> new OnChain(chain, shown())).toList();
    }

    public boolean complete() {
        return value.cut() == null;
    }

    public @Nullable Cut cut() {
        return value.cut();
    }

    public Shown.ShownExplanation explain() {
        return asked.explained(value.explanation(), value.facts());
    }

    public List<Asked.NamedGroup> groups() {
        return asked.named();
    }

    private Shown shown() {
        return asked.shown();
    }

    /** One chain. */
    public record OnChain(ChokePoints.OnChain value, Shown shown) {
        public Chain chain() {
            return value.chain();
        }

        public int suppliers() {
            return value.suppliers();
        }

        public boolean known() {
            return value.known();
        }

        public List<Point> chokePoints() {
            return value.chokePoints().stream()
                    .map(point -> new Point(point, shown))
                    .toList();
        }

        public List<Point> avoidable() {
            return value.avoidable().stream()
                    .map(point -> new Point(point, shown))
                    .toList();
        }

        public List<Row> openEnds() {
            return shown.organizations(value.openEnds());
        }

        public @Nullable List<Row> minimumCut() {
            return organizations(value.minimumCut());
        }

        public @Nullable List<Row> minimumCutWithOpenEnds() {
            return organizations(value.minimumCutWithOpenEnds());
        }

        private @Nullable List<Row> organizations(@Nullable List<Key> slugs) {
            return slugs == null ? null : shown.organizations(slugs);
        }
    }

    /** One supplier upstream. */
    public record Point(ChokePoints.ChokePoint value, Shown shown) {
        public Row supplier() {
            return shown.organization(value.supplier());
        }

        public Avoidance avoidance() {
            return value.avoidance();
        }

        public int distance() {
            return value.distance();
        }

        public List<Step> wayRound() {
            return value.wayRound().stream()
                    .map(step -> new Step(
                            shown.organization(step.customer()),
                            shown.organization(step.supplier()),
                            step.product(),
                            shown.facts(List.of(step.fact())).get(0)))
                    .toList();
        }

        public Remaining without() {
            ChokePoints.Remaining without = value.without();
            return new Remaining(
                    shown.organizations(without.left()),
                    shown.organizations(without.open()),
                    shown.organizations(without.lost()),
                    without.leftByValue(),
                    without.leftByCount());
        }
    }

    /** One step upstream. */
    public record Step(Row customer, Row supplier, Product product, Row fact) {}

    /** What would be left. */
    public record Remaining(
            List<Row> left,
            List<Row> open,
            List<Row> lost,
            @Nullable Double leftByValue,
            double leftByCount) {}
}
