package dev.interlock.api.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.api.error.BadArgument;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * How an import is asked for, by its address.
 *
 * @param name of the file that the body is, where it is one
 * @param reason in the author's words
 */
record Wanted(
        boolean dryRun,
        boolean skipBad,
        @Nullable String name,
        @Nullable String reason) {
    private static final int LONGEST_REASON = 2_000;
    private static final List<String> NAMES = List.of("dryRun", "badRows", "name", "reason");

    static Wanted of(ServerRequest request) {
        Map<String, List<String>> given =
                UriComponentsBuilder.fromUri(request.uri()).build().getQueryParams();
        for (String name : given.keySet()) {
            if (!NAMES.contains(name)) {
                throw new BadArgument(
                        name, "", "There is no such parameter here", "They are " + String.join(", ", NAMES) + ".");
            }
        }
        String reason = value(given, "reason");
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new BadArgument("reason", reason, "Longer than " + LONGEST_REASON + " characters", "Shorten it.");
        }
        return new Wanted(
                oneOf(given, "dryRun", "false", "true"),
                oneOf(given, "badRows", "stop", "skip"),
                value(given, "name"),
                reason);
    }

    /** Whether it is the second of two choices; the first where nothing is said. */
    private static boolean oneOf(Map<String, List<String>> given, String name, String first, String second) {
        String value = value(given, name);
        if (value != null && !value.equals(first) && !value.equals(second)) {
            throw new BadArgument(name, value, "There is no such choice", "Say " + first + " or " + second + ".");
        }
        return second.equals(value);
    }

    private static @Nullable String value(Map<String, List<String>> given, String name) {
        List<String> values = given.get(name);
        String value = values == null || values.isEmpty() ? null : values.get(0);
        return value == null || value.isBlank() ? null : UriUtils.decode(value.replace('+', ' '), UTF_8);
    }
}
