package dev.interlock.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request may be. What is larger is refused before anything is executed, with the limit's code and the value
 * that was too large.
 *
 * @param body bytes of a request's body or of a GET request's parameters
 * @param characters of a document
 * @param tokens names, numbers and signs of a document, without spaces and comments
 * @param depth fields one in another; {@code edges}, {@code node} and {@code nodes} are not counted, nor is introspection
 * @param aliases fields with another name in one document
 * @param rootFields fields of an operation, those of fragments included
 * @param mutations fields of a mutation
 * @param fragments named fragments in one document
 * @param directives uses of directives in one document
 * @param time how long an answer may take
 */
@ConfigurationProperties("interlock.limit")
public record RequestLimits(
        @DefaultValue("256KB") DataSize body,
        @DefaultValue("20000") int characters,
        @DefaultValue("2000") int tokens,
        @DefaultValue("40") int depth,
        @DefaultValue("30") int aliases,
        @DefaultValue("20") int rootFields,
        @DefaultValue("5") int mutations,
        @DefaultValue("50") int fragments,
        @DefaultValue("50") int directives,
        @DefaultValue("10s") Duration time) {}
