package dev.aul.gateway.tds;

import dev.aul.language.values.Bytes;
import dev.aul.messages.frames.Frame;
import dev.aul.tds.Collation;
import dev.aul.tds.token.Column;

/** Columns on the wire and in frames. */
final class Columns {
    private Columns() {}

    static Column wire(Frame.Column column) {
        Frame.Origin origin = column.origin();
        if (origin != null) {
            return new Column(
                    column.name(),
                    column.type(),
                    origin.flags(),
                    origin.userType(),
                    Collation.of(origin.collation().array()));
        }
        int flags = (column.identity() ? Column.IDENTITY : 0) | (column.hidden() ? Column.HIDDEN : 0);
        return Column.of(column.name(), column.type(), column.nullable()).with(flags);
    }

    static Frame.Column frame(Column column) {
        return new Frame.Column(
                column.name(),
                column.type(),
                column.nullable(),
                (column.flags() & Column.IDENTITY) != 0,
                (column.flags() & Column.HIDDEN) != 0,
                new Frame.Origin(
                        column.flags(),
                        column.userType(),
                        new Bytes(column.collation().toBytes())));
    }
}
