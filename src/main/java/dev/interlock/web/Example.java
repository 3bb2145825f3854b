package dev.interlock.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A question shipped as a GraphQL operation, read from {@code examples/NN-name.graphql}. GraphiQL offers it, the README
 * quotes it and a test answers it.
 *
 * @param file name of the file, which also gives the order
 * @param operation name of its operation, shown as the tab's title
 * @param question its first comment line
 * @param about the comment lines after that, joined; may be empty
 * @param query the whole file
 * @param variables JSON from {@code NN-name.variables.json} beside it, if there is one
 */
public record Example(
        String file,
        String operation,
        String question,
        String about,
        String query,
        @Nullable String variables) {

    private static final Pattern OPERATION = Pattern.compile("(?m)^(?:query|mutation|subscription)\\s+(\\w+)");

    /** All examples in the order of their file names. */
    public static List<Example> list() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:examples/*.graphql");
            List<Example> examples = new ArrayList<>();
            for (Resource file : files) {
                examples.add(read(file));
            }
            examples.sort(Comparator.comparing(Example::file));
            return List.copyOf(examples);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder 'examples' cannot be read from the class path", e);
        }
    }

    static Example of(String file, String query, @Nullable String variables) {
        Matcher operation = OPERATION.matcher(query);
        List<String> comments = leadingComments(query);
        if (!operation.find() || comments.isEmpty()) {
            throw new IllegalArgumentException("examples/" + file
                    + " must begin with a comment line that says the question, and name its operation");
        }
        String about = String.join(" ", comments.subList(1, comments.size()));
        return new Example(file, operation.group(1), comments.get(0), about, query, variables);
    }

    private static Example read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename());
        Resource variables = file.createRelative(name.replace(".graphql", ".variables.json"));
        return of(name, text(file), variables.exists() ? text(variables) : null);
    }

    private static List<String> leadingComments(String query) {
        Stream<String> lines = query.lines().takeWhile(line -> line.startsWith("#"));
        return lines.map(line -> line.substring(1).strip()).toList();
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
