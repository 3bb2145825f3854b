package dev.interlock.api.attribution;

import dev.interlock.api.error.BadArgument;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one number of a measure by the names of fields, such as {@code hhi} or {@code critical.concentration}. */
final class NumberOf {
    private static final Set<String> NUMBERS = Set.of("Int", "Float", "Long");

    private final List<String> fields;

    private NumberOf(List<String> fields) {
        this.fields = fields;
    }

    /** @throws BadArgument where the names do not lead to a number */
    static NumberOf read(String said, GraphQLObjectType measure) {
        List<String> fields = List.of(said.split("\\.", -1));
        GraphQLType type = measure;
        for (String field : fields) {
            GraphQLFieldDefinition found =
                    type instanceof GraphQLObjectType object ? object.getFieldDefinition(field) : null;
            if (found == null || !found.getArguments().isEmpty() || isList(found)) {
                throw bad(said, measure);
            }
            type = GraphQLTypeUtil.unwrapAll(found.getType());
        }
        if (!(type instanceof GraphQLScalarType scalar) || !NUMBERS.contains(scalar.getName())) {
            throw bad(said, measure);
        }
        return new NumberOf(fields);
    }

    /** {@code null} where the measure has no such number. */
    @Nullable
    Double of(DataFetchingEnvironment environment, @Nullable Object measure) {
        Object value = measure;
        for (String field : fields) {
            value = value == null ? null : property(environment, value, field);
        }
        return value == null ? null : Double.valueOf(((Number) value).doubleValue());
    }

    private static @Nullable Object property(DataFetchingEnvironment environment, Object source, String field) {
        return PropertyDataFetcher.fetching(field)
                .get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                        .source(source)
                        .build());
    }

    private static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    }

    private static BadArgument bad(String said, GraphQLObjectType measure) {
        List<String> numbers = new ArrayList<>();
        for (GraphQLFieldDefinition field : measure.getFieldDefinitions()) {
            boolean number = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType scalar
                    && NUMBERS.contains(scalar.getName());
            if (number && !isList(field) && field.getArguments().isEmpty()) {
                numbers.add(field.getName());
            }
        }
        return new BadArgument(
                "of",
                said,
                measure.getName() + " has no such number",
                "Name one of " + String.join(", ", numbers) + ", or one further down as critical.concentration.");
    }
}
