package dev.aul.backend.mixed;

import dev.aul.backend.Store;

/** One of the stores. {@code name} is for people: its kind. */
public record Part(String name, Store store) {}
