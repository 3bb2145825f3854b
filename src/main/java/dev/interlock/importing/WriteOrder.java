package dev.interlock.importing;

import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.store.EntityId;
import dev.interlock.store.EntityRows;
import dev.interlock.store.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Divides changes into parts that can be written one after another: what others refer to comes first, and what refers to
 * each other within its type stays together.
 */
final class WriteOrder {
    /** Types whose entities may refer to others of their type. */
    private static final Set<Class<? extends Entity>> LINKED = Set.of(
            Organization.class, FundingRound.class, SupplyAgreement.class, CreditAgreement.class, Acquisition.class);

    private WriteOrder() {}

    /**
     * The parts in their order.
     *
     * @param weight of a change
     * @param most what the changes of a part weigh; what must stay together may make it heavier
     */
    static List<List<Entity>> parts(List<Entity> changes, ToIntFunction<Entity> weight, int most) {
        List<List<Entity>> parts = new ArrayList<>();
        List<Entity> part = new ArrayList<>();
        int heavy = 0;
        for (Class<? extends Entity> type : EntityRows.TYPES) {
            for (List<Entity> together : together(type, changes)) {
                int heavier = together.stream().mapToInt(weight).sum();
                if (!part.isEmpty() && heavy + heavier > most) {
                    parts.add(part);
                    part = new ArrayList<>();
                    heavy = 0;
                }
                part.addAll(together);
                heavy += heavier;
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private static Iterable<List<Entity>> together(Class<? extends Entity> type, List<Entity> changes) {
        List<Entity> ofType = changes.stream().filter(type::isInstance).toList();
        if (!LINKED.contains(type)) {
            return ofType.stream().map(List::of).toList();
        }
        Map<EntityId, Integer> places = new HashMap<>();
        for (int i = 0; i < ofType.size(); i++) {
            places.put(EntityId.of(ofType.get(i)), i);
        }
        int[] leader = new int[ofType.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        for (int i = 0; i < leader.length; i++) {
            for (EntityId id : References.of(ofType.get(i))) {
                Integer other = id.type() == type ? places.get(id) : null;
                if (other != null) {
                    join(leader, i, other);
                }
            }
        }
        Map<Integer, List<Entity>> groups = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(find(leader, i), any -> new ArrayList<>()).add(ofType.get(i));
        }
        return groups.values();
    }

    private static void join(int[] leader, int one, int other) {
        int first = find(leader, one);
        int second = find(leader, other);
        leader[Math.max(first, second)] = Math.min(first, second);
    }

    private static int find(int[] leader, int of) {
        int at = of;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
