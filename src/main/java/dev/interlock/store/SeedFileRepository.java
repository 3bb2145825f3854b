package dev.interlock.store;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** The files of facts the database was loaded from. */
public interface SeedFileRepository extends Neo4jRepository<SeedFile, String> {}
