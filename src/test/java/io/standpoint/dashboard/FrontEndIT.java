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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The dashboard's own code: whether its types fit, and its tests in {@code src/test/web}. TypeScript comes from the Maven
 * registry, and so does the Node that it runs on: Playwright brings it along.
 */
class FrontEndIT {

    private static final Path SOURCES = BuildFolder.path().resolveSibling("src");
    /** Where the bundler has unpacked what the dashboard is made of. */
    private static final Path WORK = BuildFolder.path().resolve("dashboard");

    @Test
    void types_fit_and_its_own_tests_pass() throws Exception {
        Path compiled = WORK.resolve("compiled");
        Path project = WORK.resolve("tsconfig.json");
        Files.writeString(project, project(compiled), UTF_8);

        String types = node(List.of(WORK.resolve("node_modules/typescript/lib/tsc.js").toString(), "-p", project.toString()));
        assertThat(types).isEmpty();

        List<String> tests = new ArrayList<>(List.of("--test"));
        try (Stream<Path> files = Files.walk(compiled)) {
            files.filter(file -> file.toString().endsWith(".test.js")).sorted().forEach(file -> tests.add(file.toString()));
        }
        assertThat(tests).hasSizeGreaterThan(1);
        assertThat(node(tests)).contains("# fail 0");
    }

    private static String project(Path compiled) {
        return """
                {
                  "extends": "%s",
                  "compilerOptions": {"rootDir": "%s", "outDir": "%s", "baseUrl": "%s", "paths": {"*": ["./node_modules/*"]}},
                  "include": ["%s", "%s"]
                }
                """
                .formatted(
                        SOURCES.resolve("main/resources/web/tsconfig.json"),
                        SOURCES,
                        compiled,
                        WORK,
                        SOURCES.resolve("main/resources/web/app/**/*.ts"),
                        SOURCES.resolve("test/web/**/*.ts"));
    }

    private static String node(List<String> arguments) throws IOException, InterruptedException {
        Driver driver = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
        List<String> command = new ArrayList<>(List.of(driver.driverDir().resolve("node").toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).directory(WORK.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        int status = process.waitFor();
        assertThat(status).as(output).isZero();
        return output;
    }
}
