package dev.interlock.api.measure;

import dev.interlock.analysis.contagion.Channel;
import dev.interlock.analysis.contagion.ContagionModel;
import dev.interlock.analysis.contagion.ContagionQuery;
import dev.interlock.analysis.contagion.Shock;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Asked;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what happens and how it spreads, and refuses what cannot be. */
final class ContagionArguments {
    private ContagionArguments() {}

    static ContagionQuery query(DataFetchingEnvironment environment, Asked asked, List<Shock> shocks) {
        return new ContagionQuery(
                shocks,
                Arguments.constant(environment, "model", ContagionModel.class),
                channels(environment),
                Boolean.TRUE.equals(environment.getArgument("contingent")),
                Arguments.estimates(environment),
                equity(environment, asked),
                Arguments.number(environment, "rounds", 1, ContagionQuery.MOST_ROUNDS),
                share(environment, "threshold"));
    }

    /** A share above 0 and up to 1. */
    static double share(DataFetchingEnvironment environment, String argument) {
        return share(argument, Objects.requireNonNull(environment.<Double>getArgument(argument)));
    }

    static List<Shock> shocks(DataFetchingEnvironment environment, Asked asked) {
        List<Map<String, Object>> said = Objects.requireNonNull(environment.getArgument("shocks"));
        Map<Key, Shock> shocks = new LinkedHashMap<>();
        for (int i = 0; i < said.size(); i++) {
            Shock shock = shock(said.get(i), "shocks[" + i + "]", asked);
            if (shocks.put(shock.organization(), shock) != null) {
                throw new BadArgument(
                        "shocks[" + i + "].organization",
                        shock.organization(),
                        "The organization, or the group it is folded into, is shocked twice",
                        "Say one loss for each organization.");
            }
        }
        return new ArrayList<>(shocks.values());
    }

    private static Shock shock(Map<String, Object> said, String where, Asked asked) {
        Key organization = organization(said, where, asked);
        Double share = (Double) said.get("share");
        Long loss = (Long) said.get("lossUsd");
        if ((share == null) == (loss == null)) {
            throw new BadArgument(where, said, "A loss is said one way", "Give either share or lossUsd.");
        }
        return share != null
                ? Shock.share(organization, share(where + ".share", share))
                : Shock.dollars(organization, Usd.of(dollars(where + ".lossUsd", loss)));
    }

    private static Map<Key, Long> equity(DataFetchingEnvironment environment, Asked asked) {
        List<Map<String, Object>> said = Objects.requireNonNull(environment.getArgument("equity"));
        Map<Key, Long> equity = new LinkedHashMap<>();
        for (int i = 0; i < said.size(); i++) {
            String where = "equity[" + i + "]";
            Long dollars = (Long) said.get(i).get("equityUsd");
            equity.put(organization(said.get(i), where, asked), dollars(where + ".equityUsd", dollars));
        }
        return equity;
    }

    private static Key organization(Map<String, Object> said, String where, Asked asked) {
        String name = String.valueOf(said.get("organization"));
        return Key.of(
                asked.standing(asked.require(where + ".organization", name)).key());
    }

    private static double share(String argument, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new BadArgument(argument, share, argument + " is out of range", "Give more than 0, up to 1.");
        }
        return share;
    }

    private static long dollars(String argument, @Nullable Long dollars) {
        if (dollars == null || dollars < 1 || dollars > Usd.MAX) {
            throw new BadArgument(
                    argument, dollars, argument + " is out of range", "Give 1 to " + Usd.MAX + " whole US dollars.");
        }
        return dollars;
    }

    private static Set<Channel> channels(DataFetchingEnvironment environment) {
        List<?> said = Objects.requireNonNull(environment.getArgument("through"));
        if (said.isEmpty()) {
            throw new BadArgument(
                    "through", "[]", "No channel is named, so nothing would spread", "Name at least one.");
        }
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        said.forEach(channel -> channels.add(Channel.valueOf(channel.toString())));
        return channels;
    }
}
