package dev.interlock.api.wiring;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The scalars beside GraphQL's own. */
@Component
class ScalarWiring implements RuntimeWiringConfigurer {
    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        GraphQLScalarType url = GraphQLScalarType.newScalar()
                .name("URL")
                .description("A web address.")
                .coercing(ExtendedScalars.Url.getCoercing())
                .build();
        wiring.scalar(ExtendedScalars.Date).scalar(ExtendedScalars.GraphQLLong).scalar(url);
    }
}
