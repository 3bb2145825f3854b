package dev.interlock.request;

import dev.interlock.access.ReadAccess;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only those ask who may read. Pages without facts and the health of the service are for everyone. */
@Order(Ordered.LOWEST_PRECEDENCE - 20)
final class ReadersFilter extends OncePerRequestFilter {
    private final ReadAccess access;
    private final List<String> doors;

    /** @param doors the paths that answer with facts */
    ReadersFilter(ReadAccess access, List<String> doors) {
        this.access = access;
        this.doors = List.copyOf(doors);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return doors.stream().noneMatch(door -> path.equals(door) || path.startsWith(door + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (access.mayRead(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        Answers.refuse(
                request,
                response,
                new BadRequest(
                        401,
                        "UNAUTHENTICATED",
                        "Only those who send a key may read here",
                        "Send the header Authorization: Bearer and the key that whoever runs the service gave you."));
    }
}
