package dev.interlock.web;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the GraphiQL page its example questions. */
@RestController
class ExampleController {

    private final List<Example> examples = Example.list();

    @GetMapping("/graphiql/examples/index.json")
    ResponseEntity<List<Example>> examples() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(examples);
    }
}
