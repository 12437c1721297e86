package io.standpoint.article;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Rows as a statement takes them that unnests an array for each column. */
record Columns<T>(List<T> rows) {

    <V> V[] of(IntFunction<V[]> array, Function<T, V> value) {
        return rows.stream().map(value).toArray(array);
    }
}
