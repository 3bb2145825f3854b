package dev.interlock.realdata;

import dev.interlock.model.Product;
import dev.interlock.model.Usd;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Loops of 2 to 6 hops made up among organizations that are there: each pays the next, as an investor or as a customer,
 * and both happen in every loop.
 */
final class PlantedLoops {
    private static final int LONGEST = 6;

    private final NamedFacts facts;
    private final List<String> among;
    private final Random random;
    private final List<List<String>> loops = new ArrayList<>();

    /** @param among the organizations to choose from, by name; who is in it twice is chosen twice as often */
    PlantedLoops(NamedFacts facts, List<String> among, long seed) {
        this.facts = facts;
        this.among = among;
        this.random = new Random(seed);
    }

    PlantedLoops plant(int count) {
        for (int i = 0; i < count; i++) {
            loops.add(plant());
        }
        return this;
    }

    /** The organizations of each loop by name, in the order in which they pay. */
    List<List<String>> loops() {
        return loops;
    }

    private List<String> plant() {
        int length = 2 + random.nextInt(LONGEST - 1);
        Set<String> chosen = new LinkedHashSet<>();
        while (chosen.size() < length) {
            chosen.add(among.get(random.nextInt(among.size())));
        }
        List<String> loop = List.copyOf(chosen);
        int funded = random.nextInt(length);
        int bought = (funded + 1 + random.nextInt(length - 1)) % length;
        for (int hop = 0; hop < length; hop++) {
            boolean isFunding = hop == funded || (hop != bought && random.nextBoolean());
            pay(loop.get(hop), loop.get((hop + 1) % length), isFunding);
        }
        return loop;
    }

    /** One amount in ten is unknown. */
    private void pay(String from, String to, boolean isFunding) {
        Usd amount = random.nextInt(10) == 0 ? null : Usd.of(1_000_000L * (1 + random.nextInt(5000)));
        if (isFunding) {
            facts.round(to, null, amount, List.of(from));
        } else {
            facts.supply(from, to, Product.CLOUD, amount);
        }
    }
}
