package dev.aul.messages.modules;

import java.util.List;

/** The signatures of all procedures a caller can see, by database, schema and name. {@code version}: of the snapshot. */
public record ProcedureList(long version, List<ProcedureSignature> procedures) {
    public ProcedureList {
        procedures = List.copyOf(procedures);
    }
}
