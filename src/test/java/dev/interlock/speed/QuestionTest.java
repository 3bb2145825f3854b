package dev.interlock.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.ShippedFactsTest;
import graphql.language.Field;
import graphql.language.Node;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

@ShippedFactsTest
class QuestionTest {
    @Autowired
    GraphQlSource source;

    @Test
    void everythingThatAGraphCanBeAskedForIsMeasured() {
        Set<String> asked = new TreeSet<>();
        Question.all().forEach(question -> collect(Parser.parse(question.query()), asked));
        GraphQLObjectType graph = Objects.requireNonNull(source.schema().getObjectType("Graph"));
        Set<String> fields = new TreeSet<>(Set.of("changes", "referenceChecks", "attribution", "sourceSpread"));
        graph.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType)
                .forEach(field -> fields.add(field.getName()));
        assertThat(fields).hasSizeGreaterThan(20);
        assertThat(asked).containsAll(fields);
    }

    private static void collect(Node<?> node, Set<String> names) {
        if (node instanceof Field field) {
            names.add(field.getName());
        }
        node.getChildren().forEach(child -> collect(child, names));
    }
}
