package dev.interlock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class InterlockApplication {
    public static void main(String[] args) {
        SpringApplication.run(InterlockApplication.class, args);
    }
}
