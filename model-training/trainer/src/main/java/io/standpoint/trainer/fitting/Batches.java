package io.standpoint.trainer.fitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** One epoch's batches: in random order, and within a batch of like length, so that little is padding. */
final class Batches {

    private static final int BATCHES_SORTED_TOGETHER = 50;

    private Batches() {}

    static List<List<Example>> of(List<Example> examples, int size, Random random) {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, random);
        int stretch = size * BATCHES_SORTED_TOGETHER;
        List<List<Example>> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); from += stretch) {
            List<Example> sorted = shuffled.subList(from, Math.min(shuffled.size(), from + stretch));
            sorted.sort(Comparator.comparingInt(example -> example.window().length()));
            for (int i = 0; i < sorted.size(); i += size) {
                batches.add(sorted.subList(i, Math.min(sorted.size(), i + size)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
