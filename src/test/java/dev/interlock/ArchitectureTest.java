package dev.interlock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Which package may use which: the map of the code. Data runs one way, from the store to the pages. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.interlock");

    private static final String[] PLAIN_JAVA = {
        "java..", "org.jspecify..", "org.springframework.modulith..", "org.hipparchus..", "org.ejml.."
    };

    @Test
    void theModelUsesNothing() {
        mayUse("dev.interlock.model..");
    }

    @Test
    void theGraphUsesTheModel() {
        mayUse("dev.interlock.graph..", "dev.interlock.model..");
    }

    @Test
    void traversalsUseTheGraph() {
        mayUse("dev.interlock.traversal..", "dev.interlock.graph..", "dev.interlock.model..");
    }

    @Test
    void analysesUseTraversalsAndAreNoFrameworksBusiness() {
        mayUse(
                "dev.interlock.analysis..",
                "dev.interlock.traversal..",
                "dev.interlock.graph..",
                "dev.interlock.model..");
    }

    /** But for merger screens and changes of views, which compose the others, and for the checks of all of them. */
    @Test
    void analysesDoNotUseEachOther() {
        SlicesRuleDefinition.slices()
                .matching("dev.interlock.analysis.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAnyPackage("dev.interlock.analysis.merger..", "dev.interlock.analysis.change.."),
                        resideInAPackage("dev.interlock.analysis.."))
                .ignoreDependency(
                        resideInAPackage("dev.interlock.analysis.reference.."),
                        resideInAPackage("dev.interlock.analysis.."))
                .check(CODE);
    }

    @Test
    void onlyTheApiAsksForReferenceChecks() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.interlock.analysis.reference..", "dev.interlock.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.interlock.analysis.reference..")
                .check(CODE);
    }

    @Test
    void theStoreKnowsNoReader() {
        noClasses()
                .that()
                .resideInAPackage("dev.interlock.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.interlock.ingest..",
                        "dev.interlock.snapshot..",
                        "dev.interlock.graph..",
                        "dev.interlock.api..",
                        "dev.interlock.config..")
                .check(CODE);
    }

    @Test
    void onlyTheStoreTouchesTheDriver() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.interlock.store..", "dev.interlock.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j..")
                .check(CODE);
    }

    @Test
    void onlyOnePackageTouchesTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.interlock.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neo4j.dbms..", "org.neo4j.configuration..", "org.neo4j.graphdb..", "org.neo4j.kernel..")
                .check(CODE);
    }

    @Test
    void onlyOnePackageTouchesTheWebServersConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.interlock.connection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.catalina..", "org.apache.coyote..", "org.apache.tomcat..")
                .check(CODE);
    }

    @Test
    void onlyTheApiAndWhoReadsRequestsSpeakGraphQl() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.interlock.api..", "dev.interlock.request..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("graphql..", "org.springframework.graphql..")
                .check(CODE);
    }

    @Test
    void modulesUseWhatTheyDeclareAndFormNoRing() {
        ApplicationModules.of(InterlockApplication.class).verify();
    }

    private static void mayUse(String part, String... others) {
        String[] allowed = new String[PLAIN_JAVA.length + others.length + 1];
        System.arraycopy(PLAIN_JAVA, 0, allowed, 0, PLAIN_JAVA.length);
        System.arraycopy(others, 0, allowed, PLAIN_JAVA.length, others.length);
        allowed[allowed.length - 1] = part;
        classes()
                .that()
                .resideInAPackage(part)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(CODE);
    }
}
