package io.standpoint.trainer;

import io.standpoint.trainer.fetch.Dataset;
import io.standpoint.trainer.fetch.DatasetRegistry;
import io.standpoint.trainer.fetch.Fetching;
import io.standpoint.trainer.fetch.Fetching.Fetched;
import io.standpoint.trainer.fetch.RemoteFile;
import io.standpoint.trainer.fetch.TransferLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fetch}: gets the public data sets. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Downloads the public data sets that a registry names, holds them to their checksums, and writes"
                + " the records that the other commands read. An interrupted download goes on when started again.")
final class FetchCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "data sets of the registry; without any, all of them")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            defaultValue = "model-training/datasets.yaml",
            description = "what there is and where (${DEFAULT-VALUE})")
    private Path registry;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            defaultValue = "data",
            description = "where to write FOLDER/NAME; made if missing (${DEFAULT-VALUE})")
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "PLACE",
            description =
                    "take one data set from this folder (a clone, an unpacked archive) or .zip archive; nothing is"
                            + " downloaded")
    private Path source;

    @Option(names = "--list", description = "only say what the registry names: licence, size, citation")
    private boolean list;

    @Option(
            names = "--trust-on-first-use",
            description = "take a file whose checksum the registry does not know; the checksum found is kept beside it,"
                    + " and later downloads are held to it")
    private boolean trustFirst;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    FetchCommand() {
        this(Clock.systemUTC());
    }

    FetchCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        DatasetRegistry known = DatasetRegistry.read(registry);
        List<Dataset> wanted = names.isEmpty() ? known.datasets() : new ArrayList<>();
        for (String name : names) {
            wanted.add(known.dataset(name));
        }
        if (source != null && wanted.size() != 1) {
            throw new ParameterException(spec.commandLine(), "With --from, name the one data set that is there.");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            wanted.forEach(dataset -> describe(out, dataset));
        } else {
            fetch(wanted, out);
        }
        out.flush();
        return 0;
    }

    private void fetch(List<Dataset> wanted, PrintWriter out) throws IOException {
        TransferLog log = new TransferLog(spec.commandLine().getErr(), CommandLine.Help.Ansi.AUTO.enabled());
        Fetching fetching = new Fetching(folder, registry, log, clock);
        for (Dataset dataset : wanted) {
            Fetched fetched = source == null ? fetching.download(dataset, trustFirst) : fetching.from(dataset, source);
            out.printf(
                    Locale.ROOT,
                    "%s: %,d records %s %s; licence, citation and origin in its dataset.json%n",
                    dataset.name(),
                    fetched.records(),
                    fetched.fresh() ? "written to" : "are already in",
                    fetched.place());
            out.flush();
        }
    }

    private static void describe(PrintWriter out, Dataset dataset) {
        out.println(dataset.name() + ": " + dataset.title());
        out.println("  homepage  " + dataset.homepage());
        out.println("  licence   " + dataset.licence()
                + (dataset.rights().isBlank() ? "" : "; " + dataset.rights().strip()));
        out.println("  citation  " + dataset.citation().strip().replaceAll("\\s+", " "));
        for (RemoteFile file : dataset.files()) {
            String size = file.bytes() == null ? "size unknown" : String.format(Locale.ROOT, "%,d bytes", file.bytes());
            out.println("  download  " + file.url() + " (" + size + ", SHA-256 "
                    + file.pinned().orElse("not known: needs --trust-on-first-use") + ")");
        }
    }
}
