package dev.interlock.api.export;

import dev.interlock.api.error.BadArgument;
import dev.interlock.export.EntityTable;
import dev.interlock.model.ConflictSide;
import dev.interlock.model.Status;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole view or list as the GraphQL document that asks for it, so that dates, trust, filters and limits are those of
 * every other question.
 *
 * @param table the one table that CSV is made of, {@code null} where there are several
 */
record ExportQuestion(
        String document,
        Map<String, Object> variables,
        Exported.Extent extent,
        @Nullable EntityTable table) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VIEW = """
            query Export($asOf: Date, $knownAt: KnownAt, $trust: TrustInput, $consolidated: Boolean!) {
              graph(asOf: $asOf, knownAt: $knownAt, trust: $trust, consolidated: $consolidated) { asOf }
            }""";
    private static final String LIST = """
            query Export($asOf: Date, $knownAt: KnownAt, $trust: TrustInput, $consolidated: Boolean!, $where: %sFilter) {
              graph(asOf: $asOf, knownAt: $knownAt, trust: $trust, consolidated: $consolidated) {
                %s(where: $where, first: 0) { totalCount }
              }
            }""";
    private static final String SOURCES = """
            query Export($where: SourceFilter) { sources(where: $where, first: 0) { totalCount } }""";

    /** The view as it is asked for everywhere else. */
    private static final String GRAPH = "graph";
    /** Everything that is recorded, whatever its status. */
    private static final String FACTS = "facts";

    private static final Map<String, Listed> LISTS = lists();

    private record Listed(String field, String type) {}

    /**
     * Reads an address.
     *
     * @param what what its file is called, without the ending
     * @throws BadArgument where there is no such file, or a parameter it does not have or cannot read
     */
    static ExportQuestion of(String what, MultiValueMap<String, String> parameters) {
        if (what.equals(FACTS)) {
            allow(parameters, Set.of("knownAt"));
            return new ExportQuestion(VIEW, everything(parameters), Exported.Extent.VIEW, null);
        }
        if (what.equals(GRAPH)) {
            allow(parameters, Set.of("asOf", "knownAt", "statuses", "consolidated"));
            return new ExportQuestion(VIEW, variables(parameters, statuses(parameters)), Exported.Extent.VIEW, null);
        }
        Listed list = LISTS.get(what);
        if (list == null) {
            throw new BadArgument("what", what, "There is no such file", "Ask for one of " + names() + ".");
        }
        return list(list, parameters);
    }

    private static ExportQuestion list(Listed list, MultiValueMap<String, String> parameters) {
        EntityTable table = EntityTable.ofType(list.type()).orElseThrow();
        boolean sources = table == EntityTable.SOURCES;
        allow(parameters, sources ? Set.of("where") : Set.of("asOf", "knownAt", "statuses", "consolidated", "where"));
        Map<String, Object> variables = sources ? new LinkedHashMap<>() : variables(parameters, statuses(parameters));
        String where = parameters.getFirst("where");
        if (where != null) {
            variables.put("where", filter(where));
        }
        String document = sources ? SOURCES : LIST.formatted(list.type(), list.field());
        return new ExportQuestion(document, variables, Exported.Extent.LISTS, table);
    }

    /** All statuses, and every telling of a deal. */
    private static Map<String, Object> everything(MultiValueMap<String, String> parameters) {
        Map<String, Object> variables = variables(parameters, List.of());
        List<String> statuses = Stream.of(Status.values()).map(Enum::name).toList();
        variables.put("trust", Map.of("statuses", statuses, "conflicts", ConflictSide.EVERY.name()));
        return variables;
    }

    private static Map<String, Object> variables(MultiValueMap<String, String> parameters, List<Status> statuses) {
        Map<String, Object> variables = new LinkedHashMap<>();
        String asOf = parameters.getFirst("asOf");
        if (asOf != null) {
            variables.put("asOf", date(asOf));
        }
        String knownAt = parameters.getFirst("knownAt");
        if (knownAt != null) {
            variables.put("knownAt", Map.of("revision", revision(knownAt)));
        }
        if (!statuses.isEmpty()) {
            variables.put(
                    "trust",
                    Map.of("statuses", statuses.stream().map(Enum::name).toList()));
        }
        variables.put("consolidated", flag("consolidated", parameters.getFirst("consolidated")));
        return variables;
    }

    private static String date(String asOf) {
        try {
            return LocalDate.parse(asOf).toString();
        } catch (DateTimeParseException wrong) {
            throw new BadArgument("asOf", asOf, "This is no date", "Write it as in asOf=2026-02-17.");
        }
    }

    private static long revision(String knownAt) {
        try {
            return Long.parseLong(knownAt);
        } catch (NumberFormatException wrong) {
            throw new BadArgument("knownAt", knownAt, "This is no revision", "Write it as in knownAt=17.");
        }
    }

    private static boolean flag(String name, @Nullable String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new BadArgument(
                    name, value, "This is neither true nor false", "Write " + name + "=true or leave it.");
        }
        return "true".equals(value);
    }

    /** Empty where none is given, which leaves the choice to {@code graph}. */
    private static List<Status> statuses(MultiValueMap<String, String> parameters) {
        List<Status> statuses = new ArrayList<>();
        for (String value : parameters.getOrDefault("statuses", List.of())) {
            for (String name : value.split(",", -1)) {
                statuses.add(Stream.of(Status.values())
                        .filter(status -> status.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new BadArgument(
                                "statuses",
                                name,
                                "There is no such status",
                                "Name some of " + List.of(Status.values()) + ", with commas between.")));
            }
        }
        return statuses;
    }

    private static Object filter(String where) {
        try {
            return JSON.readValue(where, Map.class);
        } catch (JacksonException wrong) {
            throw new BadArgument(
                    "where",
                    where,
                    "This is no JSON object",
                    "Write the filter of the GraphQL list as JSON, as in where={\"country\":{\"eq\":\"DE\"}}.");
        }
    }

    private static void allow(MultiValueMap<String, String> parameters, Set<String> allowed) {
        for (String name : parameters.keySet()) {
            if (!allowed.contains(name)) {
                throw new BadArgument(
                        name,
                        parameters.getFirst(name),
                        "There is no such parameter here",
                        allowed.isEmpty()
                                ? "Leave it out; the file graph takes asOf, statuses and consolidated."
                                : "The parameters are " + String.join(", ", new TreeSet<>(allowed)) + ".");
            }
        }
    }

    static String names() {
        return GRAPH + ", " + FACTS + ", " + String.join(", ", LISTS.keySet());
    }

    private static Map<String, Listed> lists() {
        Map<String, Listed> lists = new LinkedHashMap<>();
        lists.put("organizations", new Listed("organizations", "Organization"));
        lists.put("funding-rounds", new Listed("fundingRounds", "FundingRound"));
        lists.put("participations", new Listed("participations", "Participation"));
        lists.put("stakes", new Listed("stakes", "Stake"));
        lists.put("supply-agreements", new Listed("supplyAgreements", "SupplyAgreement"));
        lists.put("credit-agreements", new Listed("creditAgreements", "CreditAgreement"));
        lists.put("acquisitions", new Listed("acquisitions", "Acquisition"));
        lists.put("financials", new Listed("financials", "Financials"));
        lists.put("regulations", new Listed("regulations", "Regulation"));
        lists.put("sources", new Listed("sources", "Source"));
        return lists;
    }
}
