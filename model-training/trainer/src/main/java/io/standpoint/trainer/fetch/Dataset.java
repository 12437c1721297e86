package io.standpoint.trainer.fetch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A public data set: where it is, what may be done with it, and how it becomes records of the trainer.
 *
 * @param name its name on the command line, and the folder it is written to
 * @param title its name for people
 * @param homepage where its authors describe it
 * @param licence an SPDX identifier
 * @param rights what the licence does not say; may be empty
 * @param citation how its authors want it cited
 * @param layout how its files lie as published
 * @param files what is downloaded: one archive, or the files themselves
 * @param labelled what the labelled articles must be; null where no labels join this data set
 */
public record Dataset(
        String name,
        String title,
        String homepage,
        String licence,
        String rights,
        String citation,
        Layout layout,
        List<RemoteFile> files,
        Labelled labelled) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** Copies the list; refuses what is missing or blank. */
    public Dataset {
        if (name == null || !NAME.matcher(name).matches() || name.equals(Fetching.DOWNLOADS)) {
            throw new IllegalArgumentException("name must be of lower-case letters, digits and - and is " + name);
        }
        requireText(title, "title");
        requireText(homepage, "homepage");
        requireText(licence, "licence");
        requireText(citation, "citation");
        rights = rights == null ? "" : rights;
        if (layout == null) {
            throw new IllegalArgumentException("layout is missing");
        }
        files = List.copyOf(files);
        Set<String> names = new HashSet<>();
        if (files.isEmpty() || !files.stream().allMatch(file -> names.add(file.file()))) {
            throw new IllegalArgumentException("files must name at least one file, and none twice");
        }
        if (files.size() > 1 && files.stream().anyMatch(RemoteFile::isArchive)) {
            throw new IllegalArgumentException("files must be one .zip archive, or files without any archive");
        }
    }

    /**
     * The articles that this project's labels belong to. A label names an article and the number of a paragraph in it, so
     * another version of the text would silently move labels to other paragraphs.
     *
     * @param annotations the file of labels, relative to the registry
     * @param sha256 of their records, see {@link LabelledRecords}
     */
    public record Labelled(Path annotations, String sha256) {

        /** Refuses what is missing. */
        public Labelled {
            if (annotations == null || !RemoteFile.isSha256(sha256)) {
                throw new IllegalArgumentException("labelled needs annotations, and sha256 of 64 hexadecimal digits");
            }
        }
    }

    private static void requireText(String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
    }
}
