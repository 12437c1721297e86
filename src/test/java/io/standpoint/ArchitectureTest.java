package io.standpoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.standpoint.article.ArticleLimits;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds every package to what its {@code package-info.java} says. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.standpoint");

    @ParameterizedTest
    @CsvSource({
        "article, 'article,convention,idempotency,extraction,observation,serving,model,model.text'",
        "client, 'client,client.reading'",
        "client.reading, 'client.reading'",
        "convention, 'convention'",
        "correction, 'correction,article,convention,observation'",
        "idempotency, 'idempotency,convention,observation'",
        "serving, 'serving,observation,model,model.card,model.text'",
        "database, 'database'",
        "extraction, 'extraction,model.text'",
        "intake, 'intake,article,convention,idempotency,observation,serving'",
        "info, 'info,article,serving,model'",
        "observation, 'observation'",
        "problem, 'problem,article,convention,idempotency,intake,observation,serving'",
        "stance, 'stance,article,convention,observation,serving,model,model.card,model.quantification'"
    })
    void package_imports_only_what_it_says(String name, String allowed) {
        Set<String> packages = Set.of(allowed.split(","));
        classes()
                .that()
                .resideInAPackage("io.standpoint." + name + "..")
                .should()
                .onlyDependOnClassesThat(new DescribedPredicate<>("reside outside the service or in " + packages) {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.getPackageName().startsWith("io.standpoint")
                                || packages.stream()
                                        .anyMatch(own -> type.getPackageName().equals("io.standpoint." + own));
                    }
                })
                .check(SERVICE);
    }

    @Test
    void entry_point_knows_client_and_database_only() {
        noClasses()
                .that()
                .resideInAPackage("io.standpoint")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.standpoint.article..",
                        "io.standpoint.correction..",
                        "io.standpoint.extraction..",
                        "io.standpoint.serving..",
                        "io.standpoint.info..",
                        "io.standpoint.intake..",
                        "io.standpoint.problem..",
                        "io.standpoint.stance..")
                .check(SERVICE);
    }

    @Test
    void problem_and_info_take_exceptions_limits_and_model_state_alone() {
        noClasses()
                .that()
                .resideInAnyPackage("io.standpoint.problem..", "io.standpoint.info..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are inner parts of articles") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().equals("io.standpoint.article")
                                && !type.isAssignableTo(RuntimeException.class)
                                && !type.isEquivalentTo(ArticleLimits.class);
                    }
                })
                .check(SERVICE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.standpoint.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void entities_stay_in_their_package() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(MappedSuperclass.class)
                .should()
                .bePackagePrivate()
                .check(SERVICE);
    }

    @Test
    void database_needs_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("io.standpoint.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..")
                .check(SERVICE);
    }
}
