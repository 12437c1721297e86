package io.standpoint.model;

import java.util.List;

/**
 * The shape of the network and of what it reads; with the vocabulary and the parameters it is all that a network needs.
 *
 * @param architecture names the code that reads this configuration; {@value #CNN} is the only one
 * @param embedding dimensions of a word vector
 * @param kernels widths of the convolutions, in tokens, each odd
 * @param filters outputs of each convolution
 * @param hidden units of the dense layer
 * @param titleTokens most tokens of the title that are read, from its beginning
 * @param contextTokens most tokens of the paragraph before that are read, from its end
 * @param windowTokens most tokens of a paragraph in one window
 * @param windowOverlap tokens that neighbouring windows of a long paragraph share
 */
public record NetworkConfiguration(
        String architecture,
        int embedding,
        List<Integer> kernels,
        int filters,
        int hidden,
        int titleTokens,
        int contextTokens,
        int windowTokens,
        int windowOverlap) {

    /** Convolutions over words with maximum pooling by region. */
    public static final String CNN = "cnn-1";

    /** Copies the list and checks the ranges. */
    public NetworkConfiguration {
        kernels = List.copyOf(kernels);
        require(CNN.equals(architecture), "architecture", "must be " + CNN);
        require(embedding > 0 && embedding <= 1024, "embedding", "must lie in 1 to 1024");
        require(!kernels.isEmpty() && kernels.size() <= 8, "kernels", "must be one to eight widths");
        require(kernels.stream().allMatch(k -> k > 0 && k <= 15 && k % 2 == 1), "kernels", "must be odd, 1 to 15");
        require(filters > 0 && filters <= 2048, "filters", "must lie in 1 to 2048");
        require(hidden > 0 && hidden <= 4096, "hidden", "must lie in 1 to 4096");
        require(titleTokens >= 0 && titleTokens <= 512, "titleTokens", "must lie in 0 to 512");
        require(contextTokens >= 0 && contextTokens <= 512, "contextTokens", "must lie in 0 to 512");
        require(windowTokens >= 16 && windowTokens <= 1024, "windowTokens", "must lie in 16 to 1024");
        require(
                windowOverlap >= 0 && windowOverlap <= windowTokens / 2,
                "windowOverlap",
                "must lie in 0 to half of windowTokens");
    }

    private static void require(boolean condition, String field, String demand) {
        if (!condition) {
            throw new IllegalArgumentException("network." + field + " " + demand);
        }
    }

    /** Half the widest kernel: how many tokens past its ends a text is seen with. */
    int reach() {
        return kernels.stream().mapToInt(Integer::intValue).max().orElseThrow() / 2;
    }
}
