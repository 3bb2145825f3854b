package dev.interlock.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads requests to the endpoint before anyone else does: refuses what the specification of GraphQL over HTTP refuses and
 * what is too large and what a page of another site could send, and answers GET.
 */
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class StrictRequestFilter extends OncePerRequestFilter {
    private final String path;
    private final RequestBody bodies;
    private final Revalidation revalidation;

    StrictRequestFilter(String path, RequestBody bodies, Revalidation revalidation) {
        this.path = path;
        this.bodies = bodies;
        this.revalidation = revalidation;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(path) || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Vary", "Accept, Authorization");
        try {
            if (request.getMethod().equals("GET")) {
                get(request, response, chain);
            } else if (request.getMethod().equals("POST")) {
                post(request, response, chain);
            } else if (request.getMethod().equals("OPTIONS")) {
                chain.doFilter(request, response);
            } else {
                response.setHeader("Allow", "GET, POST");
                throw new BadRequest(405, SafeMethod.CODE, "Only GET and POST are answered", "Send queries by POST.");
            }
        } catch (BadRequest bad) {
            Answers.refuse(request, response, bad);
        }
    }

    private void get(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException, BadRequest {
        byte[] body = bodies.fetched(request);
        request.setAttribute(SafeMethod.ATTRIBUTE, Boolean.TRUE);
        revalidation.answer(request, response, body, () -> chain.doFilter(new GivenBody(request, body), response));
    }

    private void post(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException, BadRequest {
        if (!isJson(request.getContentType())) {
            throw new BadRequest(
                    415,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "Only JSON is read",
                    "Send Content-Type: application/json; pages of other sites cannot, so they cannot ask in your name.");
        }
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(new GivenBody(request, bodies.posted(request)), response);
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json");
    }
}
