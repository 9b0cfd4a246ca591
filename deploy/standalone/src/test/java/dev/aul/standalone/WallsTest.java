package dev.aul.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of the house, as docs/architecture.md draws them. */
class WallsTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.aul");

    @Test
    void theCodeIsThere() {
        assertTrue(CODE.size() > 300);
    }

    @Test
    void noServiceKnowsAnother() {
        for (var service : new String[] {"gateway", "registry", "executor", "delegation"}) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.aul." + service + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others(service))
                    .allowEmptyShould(true)
                    .check(CODE);
        }
    }

    private static String[] others(String service) {
        return java.util.stream.Stream.of("gateway", "registry", "executor", "delegation", "standalone")
                .filter(other -> !other.equals(service))
                .map(other -> "dev.aul." + other + "..")
                .toArray(String[]::new);
    }

    @Test
    void theLanguageKnowsNothingOutsideItself() {
        noClasses()
                .that()
                .resideInAPackage("dev.aul.language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.aul.dialect..",
                        "dev.aul.messages..",
                        "dev.aul.backend..",
                        "dev.aul.tds..",
                        "dev.aul.platform..",
                        "io..",
                        "java.sql..",
                        "java.net..")
                .check(CODE);
    }

    @Test
    void theGatewayNeverAnalysesText() {
        noClasses()
                .that()
                .resideInAPackage("dev.aul.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.aul.language.analysis..", "dev.aul.language.routine..", "dev.aul.backend..")
                .check(CODE);
    }

    @Test
    void thirdPartiesStayBehindTheirWalls() {
        only("org.antlr..", "dev.aul.language.parse..");
        only("io.netty..", "dev.aul.tds..", "dev.aul.gateway..", "dev.aul.backend.loop..");
        only("com.hazelcast..", "dev.aul.platform..");
        only("java.sql..", "dev.aul.backend..", "dev.aul.eventlog..");
        only("org.sqlite..", "dev.aul.backend..", "dev.aul.eventlog..");
        only("io.vertx.sqlclient..", "dev.aul.backend..");
    }

    @Test
    void theWireIsForTheGatewayAndForTalkingToServers() {
        only(
                "dev.aul.tds..",
                "dev.aul.tds..",
                "dev.aul.gateway..",
                "dev.aul.backend.sqlserver..",
                "dev.aul.executor.passthrough..",
                "dev.aul.testkit..",
                "dev.aul.standalone..");
    }

    private static void only(String library, String... users) {
        noClasses()
                .that()
                .resideInAPackage("dev.aul..")
                .and()
                .resideOutsideOfPackages(users)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CODE);
    }

    @Test
    void packagesOfTheLanguageHaveNoCyclesAmongServices() {
        slices().matching("dev.aul.(*)..").should().beFreeOfCycles().check(CODE);
    }
}
