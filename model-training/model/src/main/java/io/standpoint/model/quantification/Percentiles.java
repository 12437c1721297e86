package io.standpoint.model.quantification;

import io.standpoint.model.card.Estimate;

/** Percentile intervals by selection (Hoare, "Algorithm 65: Find", Communications of the ACM 4, 1961). */
final class Percentiles {

    private static final double TAIL = 0.025;

    private Percentiles() {}

    /**
     * The figure between the 2.5 % and the 97.5 % point of the draws, which is widened to hold it.
     *
     * @param draws finite; their order is changed
     */
    static Estimate around(double value, double[] draws) {
        int low = (int) (draws.length * TAIL);
        int high = draws.length - 1 - low;
        double lowest = select(draws, 0, low);
        // What lies before the place selected is not larger: the upper point is among the rest.
        double highest = select(draws, low, high);
        return new Estimate(value, Math.min(value, lowest), Math.max(value, highest));
    }

    private static double select(double[] numbers, int from, int wanted) {
        int left = from;
        int right = numbers.length - 1;
        while (left < right) {
            double pivot = numbers[wanted];
            int i = left;
            int j = right;
            while (i <= j) {
                while (numbers[i] < pivot) {
                    i++;
                }
                while (numbers[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = swapped;
                }
            }
            if (j < wanted) {
                left = i;
            }
            if (i > wanted) {
                right = j;
            }
        }
        return numbers[wanted];
    }
}
