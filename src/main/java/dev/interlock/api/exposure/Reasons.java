package dev.interlock.api.exposure;

import dev.interlock.graph.Evidence;
import dev.interlock.graph.Graph;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.model.TouchBasis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why a rule touches an organization, in a sentence. */
final class Reasons {
    private Reasons() {}

    static String of(Graph graph, TouchBasis basis, int regulation, int organization) {
        OrganizationTable organizations = graph.organizations();
        return switch (basis) {
            case NAMED -> "It is named; the summary of the rule says by whom.";
            case LAYER -> "Its layer is " + organizations.layer().get(organization) + ".";
            case SECTOR -> "Its sector is " + organizations.sector().get(organization) + ".";
            case SEAT ->
                seat(graph, regulation, String.valueOf(organizations.country().get(organization)));
            case MARKET -> throw new IllegalArgumentException("a market has its evidence");
        };
    }

    /** Whom it supplies, then whom it owns, then which rules name it. */
    static String market(Graph graph, Evidence evidence) {
        List<String> sentences = new ArrayList<>();
        IntStream customers =
                Arrays.stream(evidence.agreements()).map(graph.supply().customer()::get);
        say(sentences, "It supplies ", organizations(graph, customers), ".");
        IntStream targets =
                Arrays.stream(evidence.takeovers()).map(graph.acquisitions().target()::get);
        IntStream owned = IntStream.concat(targets, Arrays.stream(evidence.subsidiaries()));
        say(sentences, "It owns ", organizations(graph, owned), ".");
        String rules = Arrays.stream(evidence.regulations())
                .mapToObj(graph.regulations().name()::require)
                .collect(Collectors.joining("; "));
        say(sentences, "Named by: ", rules, ".");
        return String.join(" ", sentences);
    }

    private static String seat(Graph graph, int regulation, String country) {
        boolean listed = graph.regulations().countries().get(regulation).contains(country)
                || graph.regulations().jurisdiction().require(regulation).startsWith(country);
        return "Its country is " + country + (listed ? "." : ", in the EU.");
    }

    private static void say(List<String> sentences, String before, String what, String after) {
        if (!what.isEmpty()) {
            sentences.add(before + what + after);
        }
    }

    private static String organizations(Graph graph, IntStream rows) {
        return rows.distinct()
                .sorted()
                .mapToObj(row -> graph.organizations().name().get(row) + " ("
                        + graph.organizations().country().get(row) + ")")
                .collect(Collectors.joining(", "));
    }
}
