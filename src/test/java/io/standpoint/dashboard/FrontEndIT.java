package io.standpoint.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import io.standpoint.BuildFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The dashboard's own code: whether its types fit, and its tests in {@code src/test/web}. TypeScript comes from the Maven
 * registry, and so does the Node that both run on: Playwright brings it along.
 */
class FrontEndIT {

    private static final Path ROOT = BuildFolder.path().getParent();
    private static final Path SOURCES = ROOT.resolve("src");
    /** Where the bundler has unpacked what the dashboard is made of, and TypeScript. */
    private static final Path MODULES = ROOT.resolve("node_modules");

    private static final Path WORK = BuildFolder.path().resolve("dashboard");
    private static final Path COMPILED = WORK.resolve("compiled");
    /** As the Test Anything Protocol has it. */
    private static final Pattern TEST = Pattern.compile("(?m)^(ok|not ok) \\d+ - (.*)$");

    @TestFactory
    Stream<DynamicTest> types_fit_and_its_own_tests_pass() throws IOException, InterruptedException {
        Outcome types = compile();
        Outcome tests = types.good() ? test() : types;
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest(
                        "types fit", () -> assertThat(types.output()).isEmpty())),
                TEST.matcher(tests.output())
                        .results()
                        .map(test -> DynamicTest.dynamicTest(test.group(2), () -> assertThat(test.group(1))
                                .as(tests.output())
                                .isEqualTo("ok"))));
    }

    private static Outcome compile() throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        Path project = WORK.resolve("tsconfig.json");
        Files.writeString(
                project,
                """
                {
                  "extends": "%1$s/main/resources/web/tsconfig.json",
                  "compilerOptions": {"rootDir": "%1$s", "outDir": "%2$s", "paths": {"*": ["%3$s/*"]}},
                  "include": ["%1$s/main/resources/web/app/**/*.ts", "%1$s/test/web/**/*.ts"]
                }
                """
                        .formatted(slashes(SOURCES), slashes(COMPILED), slashes(MODULES)),
                UTF_8);
        return node(MODULES.resolve("typescript/lib/tsc.js").toString(), "-p", project.toString());
    }

    private static Outcome test() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--test", "--test-reporter=tap"));
        try (Stream<Path> files = Files.walk(COMPILED)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".test.js"))
                    .sorted()
                    .forEach(arguments::add);
        }
        return node(arguments.toArray(String[]::new));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Outcome node(String... arguments) throws IOException, InterruptedException {
        Driver driver = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
        Path folder = driver.driverDir();
        Path node = Files.exists(folder.resolve("node.exe")) ? folder.resolve("node.exe") : folder.resolve("node");
        List<String> command = new ArrayList<>(List.of(node.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor() == 0, output);
    }

    private record Outcome(boolean good, String output) {}
}
