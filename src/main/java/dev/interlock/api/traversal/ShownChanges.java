package dev.interlock.api.traversal;

import dev.interlock.analysis.change.ChangeKind;
import dev.interlock.analysis.change.FactChange;
import dev.interlock.analysis.change.LoopChanges;
import dev.interlock.analysis.change.RankChange;
import dev.interlock.analysis.change.RoofChange;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.api.catalogue.Row;
import dev.interlock.traversal.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The differences of two views as the schema shows them. */
final class ShownChanges {
    private ShownChanges() {}

    /** Facts that count in one view alone, or with another amount. */
    public record Facts(
            List<FactChange> all,
            int first,
            Shown from,
            Shown to,
            @Nullable Cut cut) {
        public int appeared() {
            return count(ChangeKind.APPEARED);
        }

        public int vanished() {
            return count(ChangeKind.VANISHED);
        }

        public int changed() {
            return count(ChangeKind.CHANGED);
        }

        public List<OfFact> changes() {
            return all.stream().limit(first).map(this::shown).toList();
        }

        public boolean complete() {
            return cut == null;
        }

        private int count(ChangeKind kind) {
            return (int) all.stream().filter(change -> change.kind() == kind).count();
        }

        private OfFact shown(FactChange change) {
            Shown shown = change.kind() == ChangeKind.VANISHED ? from : to;
            Row fact = shown.facts(List.of(change.fact())).get(0);
            return new OfFact(change.kind(), fact, change.fromUsd(), change.toUsd());
        }
    }

    /** What became of one fact. */
    public record OfFact(
            ChangeKind kind,
            Row fact,
            @Nullable Long fromUsd,
            @Nullable Long toUsd) {}

    /** An organization under another roof. */
    public record Roof(Row organization, Row from, Row to) {
        static Roof of(RoofChange change, Shown shown) {
            return new Roof(
                    shown.organization(change.organization()),
                    shown.organization(change.from()),
                    shown.organization(change.to()));
        }
    }

    /** Loops that one view alone has, or that carry another amount. */
    public record Loops(LoopChanges value, int first, Asked from, Asked to, MoneyLoopsQuery query) {
        public int appearedCount() {
            return value.appeared().size();
        }

        public int vanishedCount() {
            return value.vanished().size();
        }

        public int changedCount() {
            return value.changed().size();
        }

        public List<MoneyLoopsField.ShownLoop> appeared() {
            return loops(value.appeared(), to);
        }

        public List<MoneyLoopsField.ShownLoop> vanished() {
            return loops(value.vanished(), from);
        }

        public List<ChangedLoop> changed() {
            return value.changed().stream()
                    .limit(first)
                    .map(changed -> new ChangedLoop(shown(changed.loop(), to), changed.fromUsd()))
                    .toList();
        }

        public boolean complete() {
            return value.cut() == null;
        }

        public @Nullable Cut cut() {
            return value.cut();
        }

        private List<MoneyLoopsField.ShownLoop> loops(List<MoneyLoop> loops, Asked asked) {
            return loops.stream().limit(first).map(loop -> shown(loop, asked)).toList();
        }

        private MoneyLoopsField.ShownLoop shown(MoneyLoop loop, Asked asked) {
            return new MoneyLoopsField.ShownLoop(loop, asked, query);
        }
    }

    /** A loop that carries another amount. */
    public record ChangedLoop(
            MoneyLoopsField.ShownLoop loop, @Nullable Long fromUsd) {
        public @Nullable Long toUsd() {
            return loop.bottleneckUsd();
        }
    }

    /** Organizations whose sum or rank is another one. */
    public record Ranks(List<RankChange> all, int first, Shown shown) {
        public int count() {
            return all.size();
        }

        public List<OfRank> changes() {
            return all.stream()
                    .limit(first)
                    .map(change -> new OfRank(shown.organization(change.organization()), change))
                    .toList();
        }
    }

    /** One of them. */
    public record OfRank(Row organization, RankChange change) {
        public @Nullable Long fromUsd() {
            return change.fromUsd();
        }

        public @Nullable Long toUsd() {
            return change.toUsd();
        }

        public @Nullable Integer fromRank() {
            return change.fromRank();
        }

        public @Nullable Integer toRank() {
            return change.toRank();
        }
    }
}
