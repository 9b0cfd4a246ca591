package dev.aul.executor.locks;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The mode of an application lock, and which modes of others it bears beside it. */
public enum LockMode {
    INTENT_SHARED("IntentShared"),
    SHARED("Shared"),
    UPDATE("Update"),
    INTENT_EXCLUSIVE("IntentExclusive"),
    EXCLUSIVE("Exclusive");

    private final String text;

    LockMode(String text) {
        this.text = text;
    }

    /** The mode of that name in any case. */
    public static Optional<LockMode> of(String text) {
        for (LockMode mode : values()) {
            if (mode.text.equalsIgnoreCase(text)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** As APPLOCK_MODE shows it. */
    public String text() {
        return text;
    }

    boolean bears(LockMode other) {
        return beside().contains(other);
    }

    private Set<LockMode> beside() {
        return switch (this) {
            case INTENT_SHARED -> EnumSet.complementOf(EnumSet.of(EXCLUSIVE));
            case SHARED -> EnumSet.of(INTENT_SHARED, SHARED, UPDATE);
            case UPDATE -> EnumSet.of(INTENT_SHARED, SHARED);
            case INTENT_EXCLUSIVE -> EnumSet.of(INTENT_SHARED, INTENT_EXCLUSIVE);
            case EXCLUSIVE -> EnumSet.noneOf(LockMode.class);
        };
    }
}
