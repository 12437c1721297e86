package io.standpoint.trainer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.standpoint.model.AtomicFile;
import io.standpoint.model.CrossFittedPrediction;
import io.standpoint.model.Probabilities;
import io.standpoint.model.Stance;
import io.standpoint.model.card.Estimate;
import org.junit.jupiter.api.Test;

/** Holds library and trainer to what their packages may import. */
class ArchitectureTest {

    private static final JavaClasses LIBRARY_AND_TRAINER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.standpoint");

    @Test
    void text_needs_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAPackage("io.standpoint.model.text")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.standpoint.model.text", "java..")
                .check(LIBRARY_AND_TRAINER);
    }

    @Test
    void card_needs_nothing_but_the_jdk_and_jackson() {
        classes()
                .that()
                .resideInAPackage("io.standpoint.model.card")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.standpoint.model.card", "java..", "com.fasterxml.jackson..")
                .check(LIBRARY_AND_TRAINER);
    }

    @Test
    void quantification_needs_nothing_but_the_jdk_and_what_it_measures() {
        classes()
                .that()
                .resideInAPackage("io.standpoint.model.quantification")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("io.standpoint.model.quantification", "java..")
                        .or(type(Stance.class))
                        .or(type(Probabilities.class))
                        .or(type(CrossFittedPrediction.class))
                        .or(type(Estimate.class)))
                .check(LIBRARY_AND_TRAINER);
    }

    @Test
    void page_needs_nothing_but_what_it_shows() {
        classes()
                .that()
                .resideInAPackage("io.standpoint.trainer.report.page")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.standpoint.trainer.report..",
                        "io.standpoint.trainer.evaluation",
                        "io.standpoint.trainer.behaviour",
                        "io.standpoint.model..",
                        "java..")
                .check(LIBRARY_AND_TRAINER);
    }

    @Test
    void report_knows_no_page() {
        noClasses()
                .that()
                .resideInAPackage("io.standpoint.trainer.report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.standpoint.trainer.report.page")
                .check(LIBRARY_AND_TRAINER);
    }

    @Test
    void library_needs_no_framework() {
        classes()
                .that()
                .resideInAPackage("io.standpoint.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.standpoint.model..",
                        "java..",
                        "org.deeplearning4j..",
                        "org.nd4j..",
                        "org.bytedeco.javacpp..",
                        "com.fasterxml.jackson..")
                .check(LIBRARY_AND_TRAINER);
    }

    @Test
    void trainer_has_no_cycles() {
        slices().matching("io.standpoint.trainer.(*)..")
                .should()
                .beFreeOfCycles()
                .check(LIBRARY_AND_TRAINER);
    }

    @Test
    void nothing_knows_the_command_line() {
        noClasses()
                .that()
                .resideInAnyPackage("io.standpoint.model..", "io.standpoint.trainer.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.standpoint.trainer")
                .check(LIBRARY_AND_TRAINER);
    }

    @Test
    void fetch_needs_only_data_sets_and_the_progress_bar() {
        classes()
                .that()
                .resideInAPackage("io.standpoint.trainer.fetch")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "io.standpoint.trainer.fetch",
                                "io.standpoint.trainer.data",
                                "java..",
                                "com.fasterxml.jackson..",
                                "me.tongfei.progressbar")
                        .or(type(AtomicFile.class).or(type(AtomicFile.Content.class))))
                .check(LIBRARY_AND_TRAINER);
    }

    @Test
    void only_fetch_opens_connections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.standpoint.trainer.fetch")
                .and()
                .resideInAnyPackage("io.standpoint.model..", "io.standpoint.trainer..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net", "java.net.http", "javax.net.."))
                .check(LIBRARY_AND_TRAINER);
    }
}
