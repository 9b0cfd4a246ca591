package dev.aul.platform.configuration;

import java.io.Serial;

/** A setting that cannot be used; the message says which and what to do. */
public final class ConfigurationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
