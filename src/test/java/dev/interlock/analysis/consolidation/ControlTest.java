package dev.interlock.analysis.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.reference.Reference;
import dev.interlock.graph.GraphView;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Status;
import dev.interlock.traversal.Budget;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlTest {

    @Test
    void t12RingIsItsOwnUltimateParent() {
        Reference.passes("T12");
        Group group = Groups.of(Reference.view("T12"), Budget.unlimited()).find(Key.of("b"));

        assertThat(group.name()).isEqualTo(Key.of("a"));
        assertThat(group.circular()).isTrue();
        assertThat(group.members()).extracting(Key::text).containsExactly("a", "b", "c");
    }

    @Test
    void resoldCompanyMovesToTheLaterAcquirer() {
        Ownership resold = new Ownership().acquisition("first", "x", 5).acquisition("second", "x", 9);

        assertThat(controllers(resold, 4, "x")).isEmpty();
        assertThat(controllers(resold, 5, "x")).containsExactly("first");
        assertThat(controllers(resold, 9, "x")).containsExactly("second");
        assertThat(controllers(resold, null, "x")).containsExactly("second");
    }

    @Test
    void onlyClosedTakeoversGiveControl() {
        Ownership deals = new Ownership()
                .deal("a", "x", AcquisitionKind.ACQUISITION, Status.ANNOUNCED, 1, null)
                .deal("b", "x", AcquisitionKind.MERGER, Status.CANCELLED, 2, null)
                .deal("c", "x", AcquisitionKind.LICENCE_AND_HIRE, Status.CLOSED, 3, 3)
                .deal("d", "x", AcquisitionKind.ACQUIHIRE, Status.CLOSED, 4, 4)
                .deal("e", "x", AcquisitionKind.ACQUISITION, Status.REPORTED, 5, null);

        assertThat(controllers(deals, null, "x")).isEmpty();
    }

    @Test
    void takeoverStandsBeforeMajorityAndMajorityBeforeParent() {
        Ownership facts = new Ownership()
                .parent("x", "parent")
                .stake("holder", "x", 60, 5)
                .deal("buyer", "x", AcquisitionKind.MAJORITY_STAKE, Status.CLOSED, 8, 9);

        assertThat(controllers(facts, 4, "x")).containsExactly("parent");
        assertThat(controllers(facts, 5, "x")).containsExactly("holder");
        assertThat(controllers(facts, 9, "x")).containsExactly("buyer");
    }

    @Test
    void parentHoldsAtEveryDateButBeforeATakeoverOfTheSamePair() {
        Ownership facts =
                new Ownership().parent("x", "p").acquisition("p", "x", 5).parent("y", "p");

        assertThat(controllers(facts, 4, "x")).isEmpty();
        assertThat(controllers(facts, 4, "y")).containsExactly("p");
        assertThat(controllers(facts, 5, "x")).containsExactly("p");
    }

    @Test
    void votesOfArmsCountForTheParent() {
        Ownership facts = new Ownership()
                .parent("arm1", "p")
                .parent("arm2", "p")
                .stake("arm1", "x", 30, 1)
                .stake("arm2", "x", 30, 2);

        ControlRelation relation =
                control(facts, null).controllersOf(Key.of("x")).get(0);

        assertThat(relation.controller()).isEqualTo(Key.of("p"));
        assertThat(relation.date()).isEqualTo(Ownership.day(2));
        assertThat(relation.step())
                .isEqualTo("p controls x: arm1 30 % of capital + arm2 30 % of capital = 60 % > 50 %");
    }

    @Test
    void personInControlIsReportedBeside() {
        Ownership facts = new Ownership()
                .organization("founder", OrganizationKind.PERSON)
                .stake("founder", "x", 42, 79.0, 1, Status.CLOSED, dev.interlock.model.StakeBasis.HELD)
                .acquisition("x", "y", 2);

        Group group = group(facts, null, "y");

        assertThat(group.name()).isEqualTo(Key.of("x"));
        assertThat(group.persons()).containsExactly(Key.of("founder"));
        assertThat(group(facts, null, "founder").members()).containsExactly(Key.of("founder"));
    }

    @Test
    void twoUltimateParentsMeanNoFold() {
        Ownership facts = new Ownership()
                .stake("a", "x", 60, 1)
                .stake("b", "x", 10, 60.0, 1, Status.CLOSED, dev.interlock.model.StakeBasis.HELD);

        Group group = group(facts, null, "x");

        assertThat(parents(facts, null, "x")).hasSize(2);
        assertThat(group.shared()).isTrue();
        assertThat(group.members()).containsExactly(Key.of("x"));
    }

    @Test
    void partiesNobodyNamedControlNothing() {
        Ownership facts = new Ownership()
                .organization("somebody", OrganizationKind.UNNAMED)
                .stake("somebody", "x", 60, 1)
                .acquisition("a", "y", 1)
                .acquisition("somebody", "y", 2);

        assertThat(controllers(facts, null, "x")).isEmpty();
        assertThat(controllers(facts, null, "y")).isEmpty();
    }

    @Test
    void stakeOfNothingEndsATakeover() {
        Ownership facts =
                new Ownership().acquisition("a", "x", 1).stake("a", "x", 0, 5).stake("b", "x", 70, 5);

        assertThat(controllers(facts, 4, "x")).containsExactly("a");
        assertThat(controllers(facts, 5, "x")).containsExactly("b");
    }

    @Test
    void agreesWithSetsOnRandomFacts() {
        for (long seed = 0; seed < 3_000; seed++) {
            Ownership facts = Ownership.random(seed);
            for (Integer asOf : new Integer[] {null, 2, 5, 9}) {
                agrees(facts, asOf, "seed " + seed + " at " + asOf);
            }
        }
    }

    private static void agrees(Ownership facts, @Nullable Integer asOf, String what) {
        PlainControl plain = new PlainControl(facts, asOf);
        GraphView view = facts.view(asOf);
        Groups groups = Groups.of(view, Budget.unlimited());
        Map<Key, Set<Key>> expected = plain.control();
        Map<Key, Set<Set<Key>>> parents = plain.ultimateParents();
        for (Key slug : facts.kinds.keySet()) {
            assertThat(groups.control().jointVotes(slug).keySet())
                    .as("controlled by %s, %s", slug, what)
                    .isEqualTo(expected.get(slug));
            Set<Set<Key>> found = groups.ultimateParents().find(slug).parents().stream()
                    .map(parent -> new TreeSet<>(parent.members()))
                    .collect(Collectors.toCollection(HashSet::new));
            assertThat(found).as("ultimate parents of %s, %s", slug, what).isEqualTo(parents.get(slug));
            Key fold = found.size() > 1
                    ? slug
                    : new TreeSet<>(parents.get(slug).iterator().next()).first();
            assertThat(groups.find(slug).name())
                    .as("fold of %s, %s", slug, what)
                    .isEqualTo(fold);
        }
    }

    static Control control(Ownership facts, @Nullable Integer asOf) {
        return Control.of(facts.view(asOf), Budget.unlimited());
    }

    private static List<String> controllers(Ownership facts, @Nullable Integer asOf, String organization) {
        return control(facts, asOf).controllersOf(Key.of(organization)).stream()
                .map(relation -> relation.controller().text())
                .toList();
    }

    private static List<UltimateParent> parents(Ownership facts, @Nullable Integer asOf, String organization) {
        return UltimateParents.of(control(facts, asOf), Budget.unlimited())
                .find(Key.of(organization))
                .parents();
    }

    private static Group group(Ownership facts, @Nullable Integer asOf, String organization) {
        return Groups.of(facts.view(asOf), Budget.unlimited()).find(Key.of(organization));
    }
}
