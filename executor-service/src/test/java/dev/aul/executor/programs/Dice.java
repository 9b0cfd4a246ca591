package dev.aul.executor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Choices that follow from a seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    /** A number of {@code least} to {@code most}. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Makes one of them, the others not at all. */
    @SafeVarargs
    final <T> T any(Supplier<T>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }

    /** That many things, each made anew. */
    <T> List<T> times(int count, Supplier<T> thing) {
        List<T> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(thing.get());
        }
        return out;
    }
}
