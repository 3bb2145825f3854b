package dev.interlock.store;

import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * What the database knows of a file of facts it was loaded from.
 *
 * @param sha256 of the file, in hex; tells whether it changed since
 * @param rows how many of its rows were accepted
 * @param refused how many were not
 */
@Node("SeedFile")
public record SeedFile(@Id String name, String sha256, long rows, long refused) {
    @PersistenceCreator
    public SeedFile {}
}
