package dev.interlock.api.measure;

import dev.interlock.analysis.dependence.Subject;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Asked;
import dev.interlock.model.Country;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
import dev.interlock.model.Region;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads whose dependence is asked for, which is said in one of several ways. */
final class DependenceArguments {
    private static final List<String> WAYS = List.of("organization", "organizations", "layer", "country", "region");

    private DependenceArguments() {}

    /** {@code null} where the one organization is not known. */
    static @Nullable Subject subject(DataFetchingEnvironment environment, Asked asked) {
        List<String> said = WAYS.stream()
                .filter(way -> environment.getArgument(way) != null)
                .toList();
        if (said.size() != 1) {
            throw new BadArgument(
                    said.isEmpty() ? "organization" : said.get(1),
                    said.isEmpty() ? null : environment.getArgument(said.get(1)),
                    said.isEmpty() ? "Nobody is asked about" : "It is said in several ways whose dependence is meant",
                    "Give exactly one of organization, organizations, layer, country and region.");
        }
        return switch (said.get(0)) {
            case "organization" -> one(environment, asked);
            case "organizations" -> several(environment, asked);
            case "layer" -> new Subject.OfLayer(Arguments.constant(environment, "layer", Layer.class));
            case "country" -> new Subject.OfCountry(country(Arguments.text(environment, "country")));
            default -> new Subject.OfRegion(Arguments.constant(environment, "region", Region.class));
        };
    }

    private static @Nullable Subject one(DataFetchingEnvironment environment, Asked asked) {
        Row found = asked.find(Arguments.text(environment, "organization")).orElse(null);
        return found == null
                ? null
                : new Subject.Organizations(List.of(Key.of(asked.standing(found).key())));
    }

    private static Subject several(DataFetchingEnvironment environment, Asked asked) {
        List<String> names = Objects.requireNonNull(environment.getArgument("organizations"));
        List<Key> slugs = new ArrayList<>();
        for (String name : names) {
            slugs.add(
                    Key.of(asked.standing(asked.require("organizations", name)).key()));
        }
        return new Subject.Organizations(slugs);
    }

    private static Country country(String code) {
        try {
            return Country.of(code);
        } catch (InvalidValue wrong) {
            throw new BadArgument("country", code, "No country is called so", "Give two capital letters, such as DE.");
        }
    }
}
