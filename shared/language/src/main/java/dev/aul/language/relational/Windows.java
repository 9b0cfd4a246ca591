package dev.aul.language.relational;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Window functions: all rows are held, sorted for each window, and given out in the order of the last one. */
final class Windows implements Operator {
    /**
     * Functions over one partitioning and order.
     *
     * @param partition keys of the partition, {@code order}: what rows of it are ordered by
     * @param comparator over the partition's keys, then the order's
     * @param results registers of the functions' values
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Over(
            Evaluation[] partition,
            Evaluation[] order,
            Order comparator,
            List<WindowFunction> functions,
            int[] results) {}

    private final Operator rows;
    private final int[] registers;
    private final List<Over> windows;

    /** {@code registers}: what a row consists of. */
    Windows(Operator rows, int[] registers, List<Over> windows) {
        this.rows = rows;
        this.registers = registers;
        this.windows = windows;
    }

    @Override
    public Outline outline() {
        return Outline.of(
                Work.WINDOW,
                BoundText.list(windows.stream()
                        .flatMap(over -> over.functions().stream())
                        .map(WindowFunction::window)
                        .toList()),
                rows.outline());
    }

    @Override
    public Cursor open(Run run) {
        List<@Nullable Object[]> kept = new ArrayList<>();
        List<List<Keyed>> keyed = new ArrayList<>();
        windows.forEach(_ -> keyed.add(new ArrayList<>()));
        try (Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                for (int i = 0; i < windows.size(); i++) {
                    keyed.get(i).add(keyed(run, windows.get(i), kept.size()));
                }
                kept.add(run.save(registers));
            }
        }
        int width = windows.stream().mapToInt(over -> over.results().length).sum();
        @Nullable Object[][] results = new @Nullable Object[kept.size()][width];
        int from = 0;
        for (int i = 0; i < windows.size(); i++) {
            compute(run, windows.get(i), keyed.get(i), results, from);
            from += windows.get(i).results().length;
        }
        int[] order = keyed.getLast().stream().mapToInt(Keyed::row).toArray();
        return new Numbered(run, kept, results, order);
    }

    /** A row's place with its keys and the arguments of the functions. */
    @SuppressWarnings("ArrayRecordComponent")
    record Keyed(int row, @Nullable Object[] keys, @Nullable Object[][] arguments) {}

    private static Keyed keyed(Run run, Over over, int row) {
        int partition = over.partition().length;
        @Nullable Object[] keys = new @Nullable Object[partition + over.order().length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = run.value(i < partition ? over.partition()[i] : over.order()[i - partition]);
        }
        @Nullable Object[][] arguments = new @Nullable Object[over.functions().size()][];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = over.functions().get(i).take(run);
        }
        return new Keyed(row, keys, arguments);
    }

    private static void compute(Run run, Over over, List<Keyed> rows, @Nullable Object[][] results, int from) {
        rows.sort(Comparator.comparing(Keyed::keys, over.comparator()));
        int width = over.partition().length;
        int start = 0;
        while (start < rows.size()) {
            int end = start + 1;
            Object key = partition(rows.get(start), width);
            while (end < rows.size() && partition(rows.get(end), width).equals(key)) {
                end++;
            }
            Partition partition = new Partition(run, rows.subList(start, end), width);
            for (int f = 0; f < over.functions().size(); f++) {
                @Nullable Object[] values = over.functions().get(f).values(partition, f);
                for (int i = start; i < end; i++) {
                    results[rows.get(i).row()][from + f] = values[i - start];
                }
            }
            start = end;
        }
    }

    private static Object partition(Keyed row, int width) {
        return Keys.of(Arrays.copyOf(row.keys(), width));
    }

    /** The rows of a partition in order; peers have the same place in it. */
    static final class Partition {
        final Run run;
        private final List<Keyed> rows;
        private final int[] firstPeer;
        private final int[] lastPeer;

        Partition(Run run, List<Keyed> rows, int width) {
            this.run = run;
            this.rows = rows;
            int size = rows.size();
            firstPeer = new int[size];
            lastPeer = new int[size];
            Object before = null;
            for (int i = 0; i < size; i++) {
                @Nullable Object[] keys = rows.get(i).keys();
                Object key = Keys.of(Arrays.copyOfRange(keys, width, keys.length));
                firstPeer[i] = i > 0 && Objects.equals(key, before) ? firstPeer[i - 1] : i;
                before = key;
            }
            for (int i = size - 1; i >= 0; i--) {
                boolean last = i == size - 1 || firstPeer[i + 1] == i + 1;
                lastPeer[i] = last ? i : lastPeer[i + 1];
            }
        }

        int size() {
            return rows.size();
        }

        int firstPeer(int row) {
            return firstPeer[row];
        }

        int lastPeer(int row) {
            return lastPeer[row];
        }

        /** What a function took from a row. */
        @Nullable
        Object[] arguments(int row, int function) {
            return rows.get(row).arguments()[function];
        }
    }

    private final class Numbered implements Cursor {
        private final Run run;
        private final List<@Nullable Object[]> kept;
        private final @Nullable Object[][] results;
        private final int[] order;
        private int at;

        Numbered(Run run, List<@Nullable Object[]> kept, @Nullable Object[][] results, int[] order) {
            this.run = run;
            this.kept = kept;
            this.results = results;
            this.order = order;
        }

        @Override
        public boolean next() {
            run.check();
            if (at == order.length) {
                return false;
            }
            int row = order[at++];
            run.restore(registers, kept.get(row));
            int from = 0;
            for (Over over : windows) {
                for (int register : over.results()) {
                    run.frame[register] = results[row][from++];
                }
            }
            return true;
        }

        @Override
        public void close() {
            run.release(kept.size());
            kept.clear();
        }
    }
}
