package dev.aul.registry.versions;

/** What can be asked of one module. */
public sealed interface ModuleCommand {
    /** The module: its path in the tree. */
    String path();

    record Publish(String path, String sha256, String text, String author) implements ModuleCommand {}

    record Withdraw(String path, String author) implements ModuleCommand {}
}
