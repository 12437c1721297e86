package io.standpoint.dashboard;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser that is installed here. */
final class Chromium {

    static final String VARIABLE = "STANDPOINT_BROWSER";

    private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"};
    private static final String[] PLACES = {
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
    };

    private Chromium() {}

    static Optional<Path> find() {
        String said = System.getenv(VARIABLE);
        Stream<Path> likely = said != null
                ? Stream.of(Path.of(said))
                : Stream.concat(onPath(), Stream.of(PLACES).map(Path::of));
        return likely.filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> onPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> Stream.of(NAMES).map(name -> Path.of(folder, name)));
    }
}
