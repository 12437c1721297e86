package io.standpoint.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cross-fitted predictions as a table of tab-separated values with a header line. */
final class CrossFittedTable {

    private static final String HEADER =
            "article\tdataset\tkind\tleaning\tparagraph\tlabel\tsupportive\tneutral\tcritical";
    private static final int COLUMNS = 9;

    private CrossFittedTable() {}

    static byte[] write(List<CrossFittedPrediction> predictions) {
        StringBuilder table = new StringBuilder(HEADER).append('\n');
        for (CrossFittedPrediction prediction : predictions) {
            Probabilities p = prediction.probabilities();
            table.append(String.join(
                            "\t",
                            plain(prediction.article()),
                            plain(prediction.dataset()),
                            plain(prediction.kind()),
                            plain(prediction.leaning()),
                            Integer.toString(prediction.paragraph()),
                            prediction.label().label(),
                            String.format(Locale.ROOT, "%.5f", p.supportive()),
                            String.format(Locale.ROOT, "%.5f", p.neutral()),
                            String.format(Locale.ROOT, "%.5f", p.critical())))
                    .append('\n');
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<CrossFittedPrediction> read(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            throw new IllegalArgumentException("the cross-fitted predictions have another header");
        }
        List<CrossFittedPrediction> predictions = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                predictions.add(row(lines[i].split("\t", -1), i + 1));
            }
        }
        return predictions;
    }

    private static CrossFittedPrediction row(String[] cells, int line) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("line " + line + " of the cross-fitted predictions is cut short");
        }
        double supportive = Double.parseDouble(cells[6]);
        double neutral = Double.parseDouble(cells[7]);
        double critical = Double.parseDouble(cells[8]);
        return new CrossFittedPrediction(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Integer.parseInt(cells[4]),
                Stance.ofLabel(cells[5]),
                new Probabilities(supportive, neutral, critical));
    }

    private static String plain(String cell) {
        return cell.replaceAll("[\\t\\n\\r]", " ");
    }
}
