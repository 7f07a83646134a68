package org.igniterealtime.openfire.plugin.frontdoor.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rules of DESIGN.md, sections 1 and 6: who may import whom, and where time and chance come from. */
class ArchitectureTest {

    private static final String BASE = "org.igniterealtime.openfire.plugin.frontdoor";
    private static final String[] HOST =
            {"org.jivesoftware..", "org.xmpp..", "org.dom4j..", "javax.servlet..", "java.sql..", "org.eclipse.jetty.."};
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/frontdoor/jsp/"))
            .importPackages(BASE);

    @Test
    void importsPointOneWay() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage(BASE + "..")
                .layer("root").definedBy(BASE)
                .optionalLayer("xmpp").definedBy(BASE + ".xmpp..")
                .optionalLayer("web").definedBy(BASE + ".web..")
                .optionalLayer("admin").definedBy(BASE + ".admin..")
                .optionalLayer("openfire").definedBy(BASE + ".openfire..")
                .optionalLayer("store").definedBy(BASE + ".store..")
                .layer("policy").definedBy(BASE + ".policy..")
                .layer("captcha").definedBy(BASE + ".captcha..")
                .layer("limit").definedBy(BASE + ".limit..")
                .layer("settings").definedBy(BASE + ".settings..")
                .layer("model").definedBy(BASE + ".model..")
                .whereLayer("root").mayNotBeAccessedByAnyLayer()
                .whereLayer("xmpp").mayOnlyBeAccessedByLayers("root")
                .whereLayer("web").mayOnlyBeAccessedByLayers("root")
                .whereLayer("admin").mayOnlyBeAccessedByLayers("root")
                .whereLayer("openfire").mayOnlyBeAccessedByLayers("root")
                .whereLayer("store").mayOnlyBeAccessedByLayers("root")
                .whereLayer("policy").mayOnlyBeAccessedByLayers("root", "xmpp", "web", "admin", "openfire", "store")
                .whereLayer("model").mayNotAccessAnyLayer()
                .whereLayer("captcha").mayOnlyAccessLayers("model")
                .whereLayer("limit").mayOnlyAccessLayers("model")
                .whereLayer("settings").mayOnlyAccessLayers("model")
                .whereLayer("policy").mayOnlyAccessLayers("captcha", "limit", "settings", "model")
                .check(CLASSES);
    }

    @Test
    void theCoreDoesNotKnowTheServer() {
        noClasses().that().resideInAnyPackage(core()).should().dependOnClassesThat().resideInAnyPackage(HOST)
                .because("what decides is tested without a server").check(CLASSES);
    }

    @Test
    void theWebDoesNotKnowOpenfireAndTheStoreKnowsOnlySql() {
        noClasses().that().resideInAPackage(BASE + ".web..").should().dependOnClassesThat()
                .resideInAnyPackage("org.jivesoftware..", "org.xmpp..", "org.dom4j..", "java.sql..").check(CLASSES);
        noClasses().that().resideInAPackage(BASE + ".store..").should().dependOnClassesThat()
                .resideInAnyPackage("org.jivesoftware..", "org.xmpp..", "org.dom4j..", "javax.servlet..").check(CLASSES);
    }

    @Test
    void timeAndChanceComeFromTheWiring() {
        DescribedPredicate<AccessTarget.CodeUnitCallTarget> ambient = DescribedPredicate.describe("ambient time or chance",
                target -> AMBIENT.matcher(target.getOwner().getName() + "." + target.getName()).matches());
        noClasses().that().doNotHaveFullyQualifiedName(BASE + ".Wiring").should().callCodeUnitWhere(
                DescribedPredicate.describe("it is ambient time or chance", call -> ambient.test(call.getTarget())))
                .because("tests move the clock and choose the dice").check(CLASSES);
    }

    private static final Pattern AMBIENT = Pattern.compile("java\\.time\\.(Instant|Local\\w+|ZonedDateTime|OffsetDateTime)\\.now"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)|java\\.time\\.Clock\\.(system|tick).*"
            + "|java\\.security\\.SecureRandom\\.<init>|java\\.util\\.(Random|Date)\\.<init>|java\\.lang\\.Math\\.random"
            + "|java\\.util\\.UUID\\.randomUUID|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current");

    @Test
    void singletonsAreAskedForInTheWiringAndTheAdaptersOnly() {
        noClasses().that().resideOutsideOfPackages(BASE, BASE + ".openfire..").should().callMethodWhere(
                DescribedPredicate.describe("it gets a singleton of Openfire", call ->
                        call.getTarget().getName().equals("getInstance")
                                && call.getTargetOwner().getPackageName().startsWith("org.jivesoftware")))
                .check(CLASSES);
    }

    @Test
    void viewsHaveNoCode() throws IOException {
        Pattern code = Pattern.compile("<%(?![@-])");
        try (Stream<Path> files = Files.walk(Path.of("web"))) {
            List<Path> guilty = files.filter(file -> file.toString().endsWith(".jsp"))
                    .filter(file -> code.matcher(read(file)).find()).toList();
            assertEquals(List.of(), guilty);
        }
    }

    /** Outside of tags that escape, nothing that anybody can set may be printed. */
    @Test
    void viewsPrintThroughTagsThatEscape() throws IOException {
        Pattern printed = Pattern.compile("(?:>|^)[^<]*\\$\\{", Pattern.MULTILINE);
        try (Stream<Path> files = Files.walk(Path.of("web"))) {
            List<Path> guilty = files.filter(file -> file.toString().endsWith(".jsp"))
                    .filter(file -> printed.matcher(read(file).replaceAll("<c:[a-z]+ [^\\n]*?/?>", "<c>")).find()).toList();
            assertEquals(List.of(), guilty);
        }
    }

    private static String[] core() {
        return Stream.of("model", "policy", "captcha", "limit", "settings").map(name -> BASE + "." + name + "..")
                .toArray(String[]::new);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
