package dev.interlock.analysis.consolidation;

import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Control by sets, straight from the definition: for each controller all that it controls, directly or not. */
final class PlainControl {
    private final Ownership facts;
    private final @Nullable LocalDate asOf;

    PlainControl(Ownership facts, @Nullable Integer asOf) {
        this.facts = facts;
        this.asOf = asOf == null ? null : Ownership.day(asOf);
    }

    Map<Key, Set<Key>> control() {
        Set<Key> withParent = new HashSet<>();
        facts.kinds.keySet().forEach(slug -> {
            if (deal(slug) == null && canBeControlled(slug) && parent(slug) != null) {
                withParent.add(slug);
            }
        });
        Result most = fixpoint(withParent);
        while (true) {
            Result least = fixpoint(without(withParent, most.decided));
            Result next = fixpoint(without(withParent, least.decided));
            if (next.decided.equals(most.decided)) {
                return next.control;
            }
            most = next;
        }
    }

    /** The ultimate parents of each organization, by what reaches what and does not come back. */
    Map<Key, Set<Set<Key>>> ultimateParents() {
        Map<Key, Set<Key>> corporate = new TreeMap<>();
        control().forEach((who, what) -> {
            Set<Key> kept = new TreeSet<>(what);
            kept.removeIf(key -> facts.kinds.get(key) == OrganizationKind.PERSON);
            corporate.put(who, facts.kinds.get(who) == OrganizationKind.PERSON ? Set.of() : kept);
        });
        Map<Key, Set<Set<Key>>> parents = new TreeMap<>();
        for (Key slug : facts.kinds.keySet()) {
            parents.put(slug, new HashSet<>());
            for (Key above : facts.kinds.keySet()) {
                boolean reaches = above.equals(slug) || corporate.get(above).contains(slug);
                Set<Key> ring = new TreeSet<>(Set.of(above));
                facts.kinds.keySet().stream()
                        .filter(other -> corporate.get(above).contains(other)
                                && corporate.get(other).contains(above))
                        .forEach(ring::add);
                boolean top = facts.kinds.keySet().stream()
                        .noneMatch(other -> corporate.get(other).contains(above) && !ring.contains(other));
                if (reaches && top) {
                    parents.get(slug).add(ring);
                }
            }
        }
        return parents;
    }

    private record Result(Map<Key, Set<Key>> control, Set<Key> decided) {}

    private Result fixpoint(Set<Key> byParent) {
        Map<Key, Set<Key>> control = new TreeMap<>();
        facts.kinds.keySet().forEach(slug -> control.put(slug, new TreeSet<>()));
        Set<Key> decided = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Key who : facts.kinds.keySet()) {
                for (Key what : facts.kinds.keySet()) {
                    Set<Key> together = new HashSet<>(control.get(who));
                    together.add(who);
                    Acquisition deal = deal(what);
                    boolean majority = deal == null && canBeControlled(what) && votes(together, what) > 50 + 1e-7;
                    boolean controls = majority
                            || deal != null && !isUnnamed(deal.acquirer()) && together.contains(deal.acquirer())
                            || byParent.contains(what) && together.contains(parent(what));
                    if (!who.equals(what) && !isUnnamed(who) && canBeControlled(what) && controls) {
                        if (majority) {
                            changed |= decided.add(what);
                        }
                        changed |= control.get(who).add(what);
                    }
                }
            }
        }
        return new Result(control, decided);
    }

    private static Set<Key> without(Set<Key> all, Set<Key> some) {
        Set<Key> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private boolean isUnnamed(Key slug) {
        return facts.kinds.get(slug) == OrganizationKind.UNNAMED;
    }

    private boolean canBeControlled(Key slug) {
        return !isUnnamed(slug) && facts.kinds.get(slug) != OrganizationKind.PERSON;
    }

    private double votes(Set<Key> together, Key what) {
        Map<Key, Stake> latest = new HashMap<>();
        for (Stake stake : facts.stakes.values()) {
            if (stake.organization().equals(what) && isHeldInView(stake)) {
                latest.merge(stake.holder(), stake, (one, other) -> one.asOf().isAfter(other.asOf()) ? one : other);
            }
        }
        return latest.values().stream()
                .filter(stake ->
                        together.contains(stake.holder()) && !stake.holder().equals(what))
                .filter(stake -> !isUnnamed(stake.holder()) && stake.percent().value() > 0)
                .filter(stake -> facts.deals.values().stream()
                        .noneMatch(deal -> deal.target().equals(what)
                                && isWhole(deal)
                                && isClosed(deal)
                                && controlDay(deal) != null
                                && controlDay(deal).isAfter(stake.asOf())))
                .mapToDouble(stake -> (stake.votes() == null ? stake.percent() : stake.votes()).value())
                .sum();
    }

    private boolean isHeldInView(Stake stake) {
        return stake.basis() == StakeBasis.HELD && sees(stake.status(), stake.asOf());
    }

    private @Nullable Acquisition deal(Key target) {
        List<Acquisition> closed = new ArrayList<>(facts.deals.values().stream()
                .filter(deal -> deal.target().equals(target) && givesControl(deal) && isClosed(deal))
                .toList());
        closed.sort(Comparator.<Acquisition, LocalDate>comparing(
                        PlainControl::controlDay, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Acquisition::key));
        if (closed.isEmpty()) {
            return null;
        }
        Acquisition last = closed.get(closed.size() - 1);
        Stake stake = facts.stakes.values().stream()
                .filter(each -> each.holder().equals(last.acquirer())
                        && each.organization().equals(target))
                .filter(this::isHeldInView)
                .max(Comparator.comparing(Stake::asOf))
                .orElse(null);
        boolean givenUp = stake != null
                && stake.percent().value() == 0
                && (controlDay(last) == null || !stake.asOf().isBefore(controlDay(last)));
        return givenUp ? null : last;
    }

    private @Nullable Key parent(Key slug) {
        Key parent = facts.parents.get(slug);
        if (parent == null || isUnnamed(parent)) {
            return null;
        }
        if (asOf != null) {
            List<Acquisition> same = facts.deals.values().stream()
                    .filter(deal ->
                            deal.target().equals(slug) && deal.acquirer().equals(parent))
                    .filter(deal -> deal.status() == Status.CLOSED && givesControl(deal))
                    .toList();
            boolean undated = same.stream().anyMatch(deal -> controlDay(deal) == null);
            boolean begun = same.stream()
                    .anyMatch(deal ->
                            controlDay(deal) != null && !controlDay(deal).isAfter(asOf));
            return same.isEmpty() || undated || begun ? parent : null;
        }
        return parent;
    }

    private static @Nullable LocalDate controlDay(Acquisition deal) {
        return deal.closedOn() == null ? deal.announcedOn() : deal.closedOn();
    }

    private boolean isClosed(Acquisition deal) {
        boolean reached = asOf == null
                || deal.announcedOn() != null
                        && !deal.announcedOn().isAfter(asOf)
                        && !controlDay(deal).isAfter(asOf);
        return deal.status() == Status.CLOSED && reached;
    }

    private boolean sees(Status status, LocalDate day) {
        return Trust.DEFAULT.statuses().contains(status) && (asOf == null || !day.isAfter(asOf));
    }

    private static boolean givesControl(Acquisition deal) {
        return isWhole(deal) || deal.kind() == AcquisitionKind.MAJORITY_STAKE;
    }

    private static boolean isWhole(Acquisition deal) {
        return deal.kind() == AcquisitionKind.ACQUISITION || deal.kind() == AcquisitionKind.MERGER;
    }
}
