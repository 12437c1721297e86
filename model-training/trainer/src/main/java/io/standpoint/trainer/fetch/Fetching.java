package io.standpoint.trainer.fetch;

import io.standpoint.trainer.data.InvalidDataException;
import io.standpoint.trainer.fetch.VerifiedDownloads.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gets data sets into a folder: {@code FOLDER/NAME} holds the records and {@code dataset.json}, and
 * {@code FOLDER/downloads/NAME} what was downloaded. Records appear whole or not at all.
 */
public final class Fetching {

    static final String DOWNLOADS = "downloads";

    private final Path folder;
    private final Path registry;
    private final Downloader downloader;
    private final TransferLog log;
    private final Clock clock;

    /**
     * Names the places.
     *
     * @param folder where data sets are written; made where it is missing
     * @param registry the registry's file, from which paths in it are counted
     * @param log hears how far it has come
     * @param clock tells when data was fetched
     */
    public Fetching(Path folder, Path registry, TransferLog log, Clock clock) {
        this.folder = folder;
        this.registry = registry.toAbsolutePath();
        this.downloader = new Downloader(Downloader.Settings.DEFAULT, log);
        this.log = log;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param place the folder of the records
     * @param records how many there are
     * @param fresh false where they were there already
     */
    public record Fetched(Path place, int records, boolean fresh) {}

    /**
     * Downloads a data set and makes its records. Records of the same files that are there already are left as they are.
     *
     * @param dataset what to get
     * @param trustFirst whether files without a known checksum may be taken as they are
     * @return where the records are
     * @throws InvalidDataException where a file cannot be had or is not what it should be
     * @throws IOException where reading or writing fails
     */
    public Fetched download(Dataset dataset, boolean trustFirst) throws IOException {
        Optional<Provenance> there = Provenance.read(place(dataset));
        if (there.isPresent() && there.get().isOf(dataset)) {
            return new Fetched(place(dataset), there.get().records(), false);
        }
        requireReplaceable(dataset);
        Path downloads = folder.resolve(DOWNLOADS).resolve(dataset.name());
        Files.createDirectories(downloads);
        VerifiedDownloads verified = new VerifiedDownloads(downloads, downloader, log);
        List<Verified> files = new ArrayList<>();
        for (RemoteFile file : dataset.files()) {
            files.add(verified.get(file, trustFirst));
        }
        RemoteFile first = dataset.files().get(0);
        return convert(dataset, first.isArchive() ? downloads.resolve(first.file()) : downloads, files);
    }

    /**
     * Makes the records of a data set from published files that are on this machine.
     *
     * @param dataset what it is
     * @param source a folder (a clone of the repository, an unpacked archive) or a {@code .zip} archive
     * @return where the records are
     * @throws InvalidDataException where the files are not those of the data set
     * @throws IOException where reading or writing fails
     */
    public Fetched from(Dataset dataset, Path source) throws IOException {
        requireReplaceable(dataset);
        return convert(dataset, source, List.of());
    }

    private Path place(Dataset dataset) {
        return folder.resolve(dataset.name());
    }

    private void requireReplaceable(Dataset dataset) throws IOException {
        Path place = place(dataset);
        if (Files.exists(place) && Provenance.read(place).isEmpty() && !isEmptyFolder(place)) {
            throw new InvalidDataException(place + " holds data that was not fetched (it has no " + Provenance.FILE
                    + "): move it away, or fetch --to another folder");
        }
    }

    private static boolean isEmptyFolder(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.findAny().isEmpty();
        }
    }

    private Fetched convert(Dataset dataset, Path source, List<Verified> downloaded) throws IOException {
        Path staging = folder.resolve("." + dataset.name() + ".part");
        delete(staging);
        Files.createDirectories(staging);
        try (UpstreamFiles published = UpstreamFiles.open(source)) {
            int records = dataset.layout().convert(published, staging, log);
            if (dataset.labelled() != null) {
                Path annotations = registry.resolveSibling(dataset.labelled().annotations());
                LabelledRecords.check(annotations, dataset.labelled().sha256(), staging);
            }
            provenance(dataset, downloaded.isEmpty() ? source : null, downloaded, records)
                    .write(staging);
            replace(place(dataset), staging);
            return new Fetched(place(dataset), records, true);
        } finally {
            delete(staging);
        }
    }

    private Provenance provenance(Dataset dataset, Path local, List<Verified> downloaded, int records) {
        return new Provenance(
                dataset.name(),
                dataset.title(),
                dataset.homepage(),
                dataset.licence(),
                dataset.rights(),
                dataset.citation(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                local == null ? null : local.toString(),
                downloaded,
                records);
    }

    private static void replace(Path place, Path staging) throws IOException {
        Path old = place.resolveSibling("." + place.getFileName() + ".old");
        delete(old);
        if (Files.exists(place)) {
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Deletes a folder of records, which has no folders in it. */
    private static void delete(Path records) throws IOException {
        if (!Files.exists(records)) {
            return;
        }
        try (Stream<Path> files = Files.list(records)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(records);
    }
}
