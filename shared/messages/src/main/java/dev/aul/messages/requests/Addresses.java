package dev.aul.messages.requests;

/** Event bus addresses. */
public final class Addresses {
    /** {@link OpenSession}, answered with {@link SessionOpened}. */
    public static final String OPEN_SESSION = "aul.session.open";
    /** {@link Execute}. */
    public static final String EXECUTE = "aul.session.execute";
    /** {@link Credit}. */
    public static final String CREDIT = "aul.session.credit";
    /** {@link Cancel}. */
    public static final String CANCEL = "aul.session.cancel";
    /** {@link CloseSession}. */
    public static final String CLOSE_SESSION = "aul.session.close";
    /** Registry commands: {@code RegistryCommand}, answered with a {@code ModuleSnapshot}. */
    public static final String REGISTRY = "aul.registry.command";
    /** The registry's newest ModuleSnapshot, published to all nodes' executors. */
    public static final String MODULES = "aul.registry.modules";

    /** {@code FindProcedures}, answered with a {@code ProcedureList}. */
    public static final String PROCEDURES = "aul.registry.procedures";
    /** {@code FindPaths}, answered with a {@code PathList}. */
    public static final String PATHS = "aul.delegation.paths";

    private Addresses() {}
}
