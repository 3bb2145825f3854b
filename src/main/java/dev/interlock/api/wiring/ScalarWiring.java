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
        wiring.scalar(scalar("Date", "A day in ISO 8601, such as 2026-02-17.", ExtendedScalars.Date))
                .scalar(scalar(
                        "Long",
                        "A whole number of up to 64 bits; amounts are whole US dollars.",
                        ExtendedScalars.GraphQLLong))
                .scalar(scalar(
                        "DateTime", "A moment in ISO 8601, such as 2026-02-17T09:30:00Z.", ExtendedScalars.DateTime))
                .scalar(scalar("URL", "A web address.", ExtendedScalars.Url));
    }

    private static GraphQLScalarType scalar(String name, String description, GraphQLScalarType like) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(like.getCoercing())
                .build();
    }
}
