package dev.interlock.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.interlock.model.Sha256;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds, measures, parses and validates the document of a request, whatever it came by. Valid ones are kept, those least
 * used forgotten first.
 */
final class Documents implements PreparsedDocumentProvider {
    private static final long MOST_CHARACTERS = 20_000_000;

    private final RequestLimits limits;
    private final DocumentLimits measure;
    private final TrustedDocuments trusted;
    private final Persisted persisted = new Persisted();
    private final ParserOptions options;
    private final Cache<String, PreparsedDocumentEntry> valid = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
            .build();

    Documents(RequestLimits limits, TrustedDocuments trusted) {
        this.limits = limits;
        this.measure = new DocumentLimits(limits);
        this.trusted = trusted;
        this.options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(limits.tokens())
                        .maxCharacters(limits.characters())
                        .redactTokenParserErrorMessages(false));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(document(input, parseAndValidate));
    }

    private PreparsedDocumentEntry document(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        Found found = find(input);
        if (found.refusal != null) {
            return new PreparsedDocumentEntry(found.refusal);
        }
        PreparsedDocumentEntry entry = prepared(input.transform(one -> one.query(found.text)), parseAndValidate);
        Document document = entry.getDocument();
        boolean unsafe = document != null && SafeMethod.isAsked(input) && !isQuery(document, input);
        return unsafe ? new PreparsedDocumentEntry(SafeMethod.refusal()) : entry;
    }

    private PreparsedDocumentEntry prepared(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry known = valid.getIfPresent(input.getQuery());
        if (known != null) {
            return known;
        }
        GraphQLError tooMuch = exceeded(input);
        if (tooMuch != null) {
            return new PreparsedDocumentEntry(tooMuch);
        }
        PreparsedDocumentEntry entry = parseAndValidate.apply(input);
        if (!entry.hasErrors()) {
            valid.put(input.getQuery(), entry);
        }
        return entry;
    }

    /** What is not even well-formed is left to be told by whoever parses it again. */
    private @Nullable GraphQLError exceeded(ExecutionInput input) {
        try {
            return measure.exceededBy(Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(input.getQuery())
                    .parserOptions(options)
                    .locale(input.getLocale())
                    .build()));
        } catch (ParseCancelledTooManyCharsException tooLong) {
            return Refusal.tooMuch(
                    "TOO_MANY_CHARACTERS",
                    "The document is too long",
                    limits.characters(),
                    input.getQuery().length(),
                    "Put values into variables, or send several documents.");
        } catch (ParseCancelledTooDeepException tooDeep) {
            return Refusal.tooMuch(
                    "TOO_DEEP", "Fields or values are nested too deep", limits.depth(), null, "Nest less.");
        } catch (ParseCancelledException tooMany) {
            return Refusal.tooMuch(
                    "TOO_MANY_TOKENS",
                    "The document has too many tokens",
                    limits.tokens(),
                    null,
                    "Put values into variables, or send several documents.");
        } catch (InvalidSyntaxException malformed) {
            return null;
        }
    }

    private Found find(ExecutionInput input) {
        String hash = Persisted.hashIn(input.getExtensions());
        boolean named = PersistedQuerySupport.PERSISTED_QUERY_MARKER.equals(input.getQuery());
        if (hash == null) {
            return trusted.enforced() && !trusted.contains(input.getQuery())
                    ? Found.none(notTrusted())
                    : Found.of(input.getQuery());
        }
        String known = trusted.find(hash);
        if (known != null) {
            return Found.of(known);
        }
        if (trusted.enforced()) {
            return Found.none(notTrusted());
        }
        return named ? registered(hash) : register(hash, input.getQuery());
    }

    private Found registered(String hash) {
        String document = persisted.find(hash);
        return document == null
                ? Found.none(Refusal.of(
                        "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound", "Send the document and its hash once."))
                : Found.of(document);
    }

    private Found register(String hash, String document) {
        if (!Sha256.hex(document).equalsIgnoreCase(hash)) {
            return Found.none(Refusal.of(
                    "PERSISTED_QUERY_HASH_MISMATCH",
                    "The hash is not that of the document",
                    "Send the SHA-256 of the document's UTF-8 bytes in hexadecimal digits."));
        }
        if (document.length() <= limits.characters()) {
            persisted.register(hash, document);
        }
        return Found.of(document);
    }

    private static GraphQLError notTrusted() {
        return Refusal.of(
                "DOCUMENT_NOT_TRUSTED",
                "This service answers trusted documents only",
                "Ask by the id of a document in the operator's manifest.");
    }

    private static boolean isQuery(Document document, ExecutionInput input) {
        String name = input.getOperationName();
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> name == null || name.isEmpty() || name.equals(one.getName()))
                .allMatch(one -> one.getOperation() == Operation.QUERY);
    }

    /** A document, or why there is none. */
    private record Found(String text, @Nullable GraphQLError refusal) {
        static Found of(String text) {
            return new Found(text, null);
        }

        static Found none(GraphQLError refusal) {
            return new Found("", refusal);
        }
    }
}
