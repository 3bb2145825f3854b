package dev.interlock.api.filter;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.PlainFacts.Thing;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Makes conditions from the filter inputs of the schema, so that a new field or operator is tried without being named
 * here. Operands are values that rows have, and values near them that none has. Conditions come as graphql-java hands
 * them on.
 */
final class FilterCases {
    private final TypeDefinitionRegistry schema =
            new SchemaParser().parse(Path.of("schema.graphqls").toFile());
    private final PlainFacts facts;
    private final Random random;

    FilterCases(PlainFacts facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    /** Every operator of every plain field of a type: each as a condition of its own. */
    List<Map<String, Object>> operators(String type) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (InputValueDefinition field : fields(type + "Filter")) {
            String filter = name(field.getType());
            if (isOnValues(filter)) {
                for (InputValueDefinition operator : fields(filter)) {
                    for (Object operand : operands(type, field.getName(), operator)) {
                        cases.add(Map.of(field.getName(), Map.of(operator.getName(), operand)));
                    }
                }
            }
        }
        return cases;
    }

    /** Every quantifier of every list, and every reference, with something random asked of the other side. */
    List<Map<String, Object>> relations(String type) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (InputValueDefinition field : fields(type + "Filter")) {
            String filter = name(field.getType());
            if (filter.endsWith("ListFilter") && !isOnValues(filter)) {
                for (InputValueDefinition quantifier : fields(filter)) {
                    String other = name(quantifier.getType()).replaceAll("Filter$", "");
                    cases.add(Map.of(field.getName(), Map.of(quantifier.getName(), random(other, 1))));
                    cases.add(Map.of(field.getName(), Map.of(quantifier.getName(), Map.of())));
                }
            } else if (!isOnValues(filter) && !isLogic(field.getName())) {
                cases.add(Map.of(field.getName(), random(filter.replaceAll("Filter$", ""), 1)));
                cases.add(Map.of(field.getName(), Map.of()));
            }
        }
        return cases;
    }

    /** Up to three conditions, nested up to a depth. */
    Map<String, Object> random(String type, int depth) {
        Map<String, Object> where = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            InputValueDefinition field = one(fields(type + "Filter"));
            String filter = name(field.getType());
            if (isOnValues(filter)) {
                InputValueDefinition operator = one(fields(filter));
                List<Object> operands = operands(type, field.getName(), operator);
                where.put(field.getName(), Map.of(operator.getName(), one(operands)));
            } else if (depth > 0) {
                where.put(field.getName(), nested(type, field, filter, depth - 1));
            }
        }
        return where;
    }

    private Object nested(String type, InputValueDefinition field, String filter, int depth) {
        if (field.getName().equals("not")) {
            return random(type, depth);
        }
        if (isLogic(field.getName())) {
            List<Object> several = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                several.add(random(type, depth));
            }
            return several;
        }
        if (!filter.endsWith("ListFilter")) {
            return random(filter.replaceAll("Filter$", ""), depth);
        }
        Map<String, Object> quantified = new LinkedHashMap<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            InputValueDefinition quantifier = one(fields(filter));
            quantified.put(
                    quantifier.getName(), random(name(quantifier.getType()).replaceAll("Filter$", ""), depth));
        }
        return quantified;
    }

    private List<Object> operands(String type, String field, InputValueDefinition operator) {
        Type<?> operand = operator.getType();
        if (name(operand).equals("Boolean")) {
            return List.of(true, false);
        }
        List<Object> values = values(type, field, name(operand));
        if (!(operand instanceof ListType)) {
            return values;
        }
        List<Object> lists = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < 4; i++) {
            lists.add(List.of(one(values), one(values)));
        }
        return lists;
    }

    /** A few that rows have, in parts and in other letters, and some that none has. */
    private List<Object> values(String type, String field, String scalar) {
        Collection<String> had = new TreeSet<>();
        for (Thing thing : facts.all(type)) {
            Object value = thing.value(field);
            if (value instanceof List<?> several) {
                several.forEach(one -> had.add(one.toString()));
            } else if (value != null) {
                had.add(value.toString());
            }
        }
        List<String> texts = new ArrayList<>(had);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String text = texts.isEmpty() ? "" : one(texts);
            switch (scalar) {
                case "String" -> {
                    values.add(text);
                    values.add(text.toUpperCase(java.util.Locale.ROOT));
                    values.add(text.substring(0, text.length() / 2));
                    values.add(text.substring(text.length() / 2));
                }
                case "Long" -> values.add((text.isEmpty() ? 0 : Long.parseLong(text)) + random.nextInt(3) - 1);
                case "Int" -> values.add((text.isEmpty() ? 0 : Integer.parseInt(text)) + random.nextInt(3) - 1);
                case "Float" -> values.add((text.isEmpty() ? 0 : Double.parseDouble(text)) + random.nextInt(3) - 1);
                case "Date" ->
                    values.add((text.isEmpty() ? LocalDate.of(2026, 1, 1) : LocalDate.parse(text))
                            .plusDays(random.nextInt(3) - 1));
                default -> values.add(one(constants(scalar)));
            }
        }
        return values;
    }

    private List<String> constants(String type) {
        return schema.getTypeOrNull(type, graphql.language.EnumTypeDefinition.class).getEnumValueDefinitions().stream()
                .map(value -> value.getName())
                .toList();
    }

    /** Whether a filter holds operators rather than fields or quantifiers. */
    private boolean isOnValues(String filter) {
        return fields(filter).stream().anyMatch(field -> List.of("eq", "has").contains(field.getName()));
    }

    private static boolean isLogic(String field) {
        return List.of("and", "or", "not").contains(field);
    }

    private List<InputValueDefinition> fields(String input) {
        return schema.getTypeOrNull(input, InputObjectTypeDefinition.class).getInputValueDefinitions();
    }

    private static String name(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return name(nonNull.getType());
        }
        return type instanceof ListType list ? name(list.getType()) : ((TypeName) type).getName();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
