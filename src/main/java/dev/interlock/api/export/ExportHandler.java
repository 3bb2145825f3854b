package dev.interlock.api.export;

import dev.interlock.api.error.BadArgument;
import dev.interlock.api.wiring.PageArguments;
import dev.interlock.api.wiring.RequestSnapshot;
import dev.interlock.export.Selection;
import dev.interlock.graph.ViewSpec;
import dev.interlock.snapshot.Snapshot;
import graphql.GraphQLError;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Executes a document as the GraphQL endpoint does, under the same rules and limits, and answers with a file. */
@Component
class ExportHandler {
    private final WebGraphQlHandler graphql;

    ExportHandler(WebGraphQlHandler graphql) {
        this.graphql = graphql;
    }

    /** {@code GET /export/what.format}: a whole view or list. */
    ServerResponse file(ServerRequest request) {
        try {
            String what = request.pathVariable("what");
            ExportQuestion question = ExportQuestion.of(what, request.params());
            ExportFormat format = ExportFormat.named(request.pathVariable("format"), question.table());
            boolean folded = Boolean.TRUE.equals(question.variables().get("consolidated"));
            if (folded && !format.isPicture()) {
                throw new BadArgument(
                        "consolidated",
                        true,
                        "Only pictures show groups; other files hold the facts as they are",
                        "Take graphml or gexf, or leave it out.");
            }
            GraphQlRequest document = new DefaultGraphQlRequest(question.document(), null, question.variables(), null);
            return answer(request, document, new Exported(question.extent()), format, what);
        } catch (BadArgument bad) {
            return ExportFailure.of(bad);
        }
    }

    /** {@code POST /export?format=}: what a document of the client names. */
    ServerResponse document(ServerRequest request) throws ServletException, IOException {
        try {
            ExportFormat format = ExportFormat.asked(request);
            GraphQlRequest document = PostedDocument.read(request);
            return answer(request, document, new Exported(Exported.Extent.ANSWER), format, "export");
        } catch (BadArgument bad) {
            return ExportFailure.of(bad);
        }
    }

    private ServerResponse answer(
            ServerRequest request, GraphQlRequest document, Exported exported, ExportFormat format, String name) {
        WebGraphQlResponse response = Objects.requireNonNull(
                graphql.handleRequest(request(request, document, exported)).block());
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (!errors.isEmpty()) {
            return ExportFailure.of(errors, document.getDocument());
        }
        Snapshot snapshot = Objects.requireNonNull(
                response.getExecutionInput().getGraphQLContext().get(RequestSnapshot.KEY));
        Selection selection = exported.selection(snapshot.view(ViewSpec.DEFAULT));
        return format.download(name, selection, exported).response();
    }

    private static WebGraphQlRequest request(ServerRequest request, GraphQlRequest document, Exported exported) {
        WebGraphQlRequest asked = new WebGraphQlRequest(
                request.uri(),
                request.headers().asHttpHeaders(),
                new LinkedMultiValueMap<>(),
                request.remoteAddress().orElse(null),
                request.attributes(),
                document,
                UUID.randomUUID().toString(),
                request.servletRequest().getLocale());
        asked.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        context -> context.of(Exported.class, exported).of(PageArguments.WHOLE, true))
                .build());
        return asked;
    }
}
