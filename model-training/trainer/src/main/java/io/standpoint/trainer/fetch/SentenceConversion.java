package io.standpoint.trainer.fetch;

import io.standpoint.model.AtomicFile;
import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.data.LabelledArticle;
import io.standpoint.trainer.data.NewsMtsc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes the three files of NewsMTSC as they are, once every line has proved readable: they are the records. The files
 * are those in the folder {@code NewsMTSC-dataset}, as in the repository, or the only ones of their names.
 */
final class SentenceConversion {

    private static final List<String> FILES = List.of("train.jsonl", "devtest_rw.jsonl", "devtest_mt.jsonl");
    private static final String FOLDER = "NewsMTSC-dataset/";

    private SentenceConversion() {}

    static int convert(UpstreamFiles from, Path folder) throws IOException {
        int records = 0;
        for (String name : FILES) {
            byte[] content = from.read(find(from, name));
            Path file = folder.resolve(name);
            AtomicFile.write(file, out -> out.write(content));
            List<LabelledArticle> targets = new NewsMtsc().read(file);
            records += targets.size();
        }
        return records;
    }

    private static String find(UpstreamFiles from, String name) throws InvalidDataException {
        List<String> all = from.paths().stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .toList();
        List<String> published = all.stream()
                .filter(path -> path.equals(FOLDER + name) || path.endsWith("/" + FOLDER + name))
                .toList();
        List<String> found = published.isEmpty() ? all : published;
        if (found.size() != 1) {
            throw new InvalidDataException(from.describe(name)
                    + (found.isEmpty()
                            ? " is missing"
                            : ": there are several of this name: " + String.join(", ", found)));
        }
        return found.get(0);
    }
}
