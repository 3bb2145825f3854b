package dev.interlock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikeOrganizationsTest {
    @Test
    void names_that_writers_vary_are_the_same() {
        assertThat(Likeness.of("Siemens AG", "SIEMENS Aktiengesellschaft")).isEqualTo(1);
        assertThat(Likeness.of("A.B.C. Company", "ABC Co.")).isEqualTo(1);
        assertThat(Likeness.of("Größe GmbH", "GROSSE")).isEqualTo(1);
        assertThat(Likeness.of("Nvidia", "Nvidai")).isEqualTo(1 - 1.0 / 6);
        assertThat(Likeness.of("Fund II", "Fund 2")).isZero();
        assertThat(Likeness.of("Brigade 44", "Brigade 45")).isZero();
        assertThat(Likeness.of("", "")).isZero();
        assertThat(Likeness.of("Inc", "Inc.")).isEqualTo(1);
    }

    @Test
    void each_pair_is_told_once_with_its_strongest_reason_and_families_are_none() {
        Graph graph = graph(
                organization("a-1", "Acme Robotics", "https://www.acme.example", null),
                organization("a-2", "ACME Robotics, Inc.", "acme.example/about", null),
                organization("a-3", "Acme Robotiks", null, null),
                organization("b-1", "Other", "http://acme.example", null),
                organization("c-1", "Holder", "https://holder.example", null),
                organization("c-2", "Holders", "https://holder.example", "c-1"));

        assertThat(texts(graph, LikeOrganizations.of(graph)))
                .containsExactly(
                        "a-1 a-2 SAME_NAME",
                        "a-1 b-1 SAME_WEBSITE",
                        "a-2 b-1 SAME_WEBSITE",
                        "a-1 a-3 NEAR_NAME",
                        "a-2 a-3 NEAR_NAME");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_fast_way_finds_what_comparing_all_with_all_finds(long seed) {
        Random random = new Random(seed);
        Organization[] organizations = new Organization[120];
        for (int i = 0; i < organizations.length; i++) {
            organizations[i] = organization("o-" + (1_000 + i), name(random), null, null);
        }
        Graph graph = graph(organizations);

        Set<String> all = new TreeSet<>();
        for (int i = 0; i < organizations.length; i++) {
            for (int j = 0; j < i; j++) {
                String one = BareName.of(organizations[j].name());
                String other = BareName.of(organizations[i].name());
                String pair = organizations[j].slug() + " " + organizations[i].slug();
                if (one.equals(other)) {
                    all.add(pair + " SAME_NAME");
                } else if (one.length() >= 6 && other.length() >= 6 && isNear(one, other)) {
                    all.add(pair + " NEAR_NAME");
                }
            }
        }

        assertThat(texts(graph, LikeOrganizations.of(graph)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(all)
                .hasSizeGreaterThan(20);
    }

    /** One letter changed, left out, added or swapped with its neighbour; tried one after the other. */
    private static boolean isNear(String one, String other) {
        if (!one.replaceAll("[^0-9]+", " ")
                .strip()
                .equals(other.replaceAll("[^0-9]+", " ").strip())) {
            return false;
        }
        for (int i = 0; i <= one.length(); i++) {
            String before = one.substring(0, i);
            String rest = one.substring(i);
            if (!rest.isEmpty() && (before + rest.substring(1)).equals(other)) {
                return true;
            }
            for (char letter : other.toCharArray()) {
                boolean changed = !rest.isEmpty() && (before + letter + rest.substring(1)).equals(other);
                if (changed || (before + letter + rest).equals(other)) {
                    return true;
                }
            }
            if (rest.length() > 1 && (before + rest.charAt(1) + rest.charAt(0) + rest.substring(2)).equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Few letters and three long parts, so that many names are near each other. */
    private static String name(Random random) {
        StringBuilder name = new StringBuilder(List.of("alpha", "beta9", "c").get(random.nextInt(3)));
        for (int i = random.nextInt(3) + 1; i >= 0; i--) {
            name.append("ab1".charAt(random.nextInt(3)));
        }
        return name + List.of("", " Inc", " gmbh").get(random.nextInt(3));
    }

    private static List<String> texts(Graph graph, List<LikePair> pairs) {
        List<String> texts = new ArrayList<>();
        for (LikePair pair : pairs) {
            texts.add(graph.organizations().key().get(pair.one()) + " "
                    + graph.organizations().key().get(pair.other()) + " " + pair.reason());
        }
        return texts;
    }

    static Graph graph(Organization... organizations) {
        GraphBuilder builder = new GraphBuilder();
        for (Organization organization : organizations) {
            builder.add(organization);
        }
        return builder.build(1);
    }

    static Organization organization(String slug, String name, @Nullable String website, @Nullable String parent) {
        return new Organization(
                Key.of(slug),
                name,
                List.of(),
                OrganizationKind.COMPANY,
                null,
                null,
                null,
                null,
                false,
                website,
                parent == null ? null : Key.of(parent));
    }
}
