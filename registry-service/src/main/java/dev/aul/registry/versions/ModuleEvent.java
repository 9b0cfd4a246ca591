package dev.aul.registry.versions;

/** What happened to one module; the stream is its path in the tree. */
public sealed interface ModuleEvent {
    /** A version of the text became known. */
    record ProcedurePublished(String path, String sha256, String text, String author) implements ModuleEvent {}

    /** A published version serves from now on. */
    record ProcedureActivated(String path, String sha256) implements ModuleEvent {}

    /** The module is not served any more. */
    record ProcedureWithdrawn(String path, String author) implements ModuleEvent {}
}
