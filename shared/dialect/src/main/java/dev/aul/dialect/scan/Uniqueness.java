package dev.aul.dialect.scan;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns the conditions of a text hold equal to something, and whether that leaves one row at most. One text's. */
final class Uniqueness {
    /** Stands for what is known before the text runs. */
    static final int KNOWN = Integer.MIN_VALUE;

    private record Place(int source, int ordinal) {}

    private final Map<Place, Set<Integer>> fixedBy = new HashMap<>();

    /** A column equals a value that is known, or one of another source's row. */
    void fix(int source, int ordinal, int by) {
        fixedBy.computeIfAbsent(new Place(source, ordinal), _ -> new HashSet<>())
                .add(by);
    }

    /** Whether every table has a whole key that is fixed by values or by rows of tables that have. */
    boolean isSingle(Sources sources) {
        Set<Integer> single = new HashSet<>(Set.of(KNOWN));
        List<Sources.Named> rest = new ArrayList<>(sources.all());
        boolean found = true;
        while (found) {
            found = rest.removeIf(named -> isSingle(named, single) && single.add(named.id()));
        }
        return rest.isEmpty();
    }

    private boolean isSingle(Sources.Named named, Set<Integer> single) {
        TableSchema table = named.table();
        return table.keys().stream().anyMatch(key -> covers(named, key.columns(), single))
                || table.indexes().stream()
                        .anyMatch(index ->
                                index.unique() && index.filter() == null && covers(named, index.columns(), single));
    }

    private boolean covers(Sources.Named named, List<KeyColumn> key, Set<Integer> single) {
        return key.stream().allMatch(column -> {
            Place place = new Place(named.id(), named.table().ordinal(column.name()));
            return fixedBy.getOrDefault(place, Set.of()).stream().anyMatch(single::contains);
        });
    }
}
