package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Names;
import dev.interlock.testing.ShippedFactsTest;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema explains itself, and says what the catalogue says. */
@ShippedFactsTest
class SchemaTest {
    @Autowired
    GraphQlSource source;

    @Autowired
    Catalogue catalogue;

    @Test
    void everythingIsDescribedInASentence() {
        List<String> undescribed = new ArrayList<>();
        for (GraphQLNamedType type : ownTypes()) {
            check(undescribed, type.getName(), type);
            if (type instanceof GraphQLObjectType object) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    check(undescribed, type.getName() + "." + field.getName(), field);
                    field.getArguments()
                            .forEach(argument -> check(
                                    undescribed,
                                    type.getName() + "." + field.getName() + "(" + argument.getName() + ")",
                                    argument));
                }
            } else if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions()
                        .forEach(field -> check(undescribed, type.getName() + "." + field.getName(), field));
            } else if (type instanceof GraphQLEnumType constants) {
                constants
                        .getValues()
                        .forEach(value -> check(undescribed, type.getName() + "." + value.getName(), value));
            }
        }
        assertThat(undescribed).isEmpty();
    }

    @Test
    void moneyEndsInUsdAndIsLong() {
        for (GraphQLObjectType type : objects()) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                String kind = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
                if (field.getName().endsWith("Usd")) {
                    assertThat(kind).as(type.getName() + "." + field.getName()).isIn("Long", "LongSummary");
                }
            }
        }
    }

    /** A field is answered by a fetcher of ours, or by a property of a class; the latter are tried by asking. */
    @Test
    void everyFieldOfTheCatalogueHasAFetcher() {
        GraphQLSchema schema = source.schema();
        for (String name : List.of("Query", "Graph", "Aggregates")) {
            GraphQLObjectType type = schema.getObjectType(name);
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                assertThat(schema.getCodeRegistry().getDataFetcher(type, field))
                        .as(name + "." + field.getName())
                        .isNotInstanceOf(PropertyDataFetcher.class);
            }
        }
        for (EntityType type : catalogue.types()) {
            GraphQLObjectType object = schema.getObjectType(type.name());
            Set<String> said = new TreeSet<>(names(type));
            said.addAll(List.of("id", "history"));
            if (type == catalogue.organization()) {
                said.addAll(List.of("latestValuation", "entanglements"));
            } else if (type == catalogue.regulation()) {
                said.add("caveat");
            }
            Set<String> fields = new TreeSet<>();
            object.getFieldDefinitions().forEach(field -> fields.add(field.getName()));
            assertThat(fields).as(type.name()).isEqualTo(said);
        }
    }

    @Test
    void filtersOrdersAndGroupsAreThoseOfTheCatalogue() {
        GraphQLSchema schema = source.schema();
        for (EntityType type : catalogue.types()) {
            GraphQLInputObjectType filter = (GraphQLInputObjectType) schema.getType(type.name() + "Filter");
            filter.getFieldDefinitions().stream()
                    .map(GraphQLNamedSchemaElement::getName)
                    .filter(name -> !Set.of("and", "or", "not").contains(name))
                    .forEach(name -> assertThat(names(type)).as(type.name()).contains(name));
            assertThat(constants(type.name() + "OrderField"))
                    .as(type.name())
                    .allMatch(constant -> type.attribute(Names.field(constant)) != null);
            assertThat(constants(type.name() + "GroupBy"))
                    .as(type.name())
                    .containsExactlyInAnyOrderElementsOf(type.groupings().stream()
                            .map(grouping -> grouping.name())
                            .toList());
        }
    }

    private static Set<String> names(EntityType type) {
        Set<String> names = new TreeSet<>();
        type.attributes().forEach(attribute -> names.add(attribute.name()));
        type.references().forEach(reference -> names.add(reference.name()));
        type.lists().forEach(list -> names.add(list.name()));
        return names;
    }

    private List<String> constants(String name) {
        GraphQLEnumType type = (GraphQLEnumType) source.schema().getType(name);
        return type.getValues().stream().map(value -> value.getName()).toList();
    }

    private List<GraphQLObjectType> objects() {
        return ownTypes().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .toList();
    }

    private List<GraphQLNamedType> ownTypes() {
        return source.schema().getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__") && !Introspection.isIntrospectionTypes(type))
                .filter(type ->
                        !Set.of("Boolean", "Float", "ID", "Int", "String").contains(type.getName()))
                .toList();
    }

    private static void check(List<String> undescribed, String where, GraphQLNamedSchemaElement element) {
        String description = element.getDescription();
        if (description == null
                || !Character.isUpperCase(description.strip().charAt(0))
                        && !Character.isDigit(description.strip().charAt(0))
                || !description.strip().endsWith(".")) {
            undescribed.add(where + ": " + description);
        }
    }
}
