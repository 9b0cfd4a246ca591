package dev.aul.delegation;

import dev.aul.language.routine.Profile;
import dev.aul.messages.modules.PathList.Path;

/** Which way a procedure runs on a store, and why: a pure function of its profile and of what the store can hold. */
record Decision(Path path, String reason) {
    /** @param nativeProcedures whether the store runs procedures of its own */
    static Decision of(Profile profile, String store, boolean nativeProcedures) {
        if (!profile.obstacles().isEmpty()) {
            var first = profile.obstacles().getFirst();
            return new Decision(
                    Path.INTERPRETED, "line %d: %s has no native form".formatted(first.line(), first.construct()));
        }
        if (!nativeProcedures) {
            return new Decision(Path.INTERPRETED, store + " holds no native procedures");
        }
        return new Decision(Path.INTERPRETED, "no native procedure has been made for it");
    }
}
