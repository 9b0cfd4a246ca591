package dev.aul.tds.request;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireReader;
import dev.aul.tds.WireWriter;
import dev.aul.tds.type.Place;
import dev.aul.tds.type.TypeInfo;
import dev.aul.tds.type.ValueReader;
import dev.aul.tds.type.ValueWriters;
import dev.aul.tds.type.WireType;
import dev.aul.tds.type.WireTypes;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of procedures, run one after the other. */
public record RpcRequest(AllHeaders headers, List<Call> calls) {
    private static final int BY_NUMBER = 0xFFFF;
    private static final int NO_EXECUTION = 0xFE;
    private static final int OUTPUT = 0x01;
    private static final int USES_DEFAULT = 0x02;
    private static final int ENCRYPTED = 0x08;

    /**
     * One call.
     *
     * @param name as the client wrote it, up to four parts; of a procedure called by number its name
     * @param system the procedure called by number or by its bare name; null for all others
     * @param options bits below
     */
    public record Call(String name, @Nullable SystemProcedure system, int options, List<Parameter> parameters) {
        public static final int RECOMPILE = 1;
        public static final int NO_METADATA = 2;
        public static final int REUSE_METADATA = 4;

        public static Call of(String name, List<Parameter> parameters) {
            return new Call(name, SystemProcedure.named(name), 0, parameters);
        }

        public boolean has(int option) {
            return (options & option) != 0;
        }
    }

    /** @throws dev.aul.tds.ProtocolException when the bytes are no RPC */
    public static RpcRequest read(ByteBuf body, TdsVersion version) {
        WireReader in = new WireReader(body, "RPC");
        AllHeaders headers = AllHeaders.read(in, version);
        List<Call> calls = new ArrayList<>();
        do {
            calls.add(readCall(in, version));
        } while (in.hasMore());
        return new RpcRequest(headers, calls);
    }

    private static Call readCall(WireReader in, TdsVersion version) {
        int length = in.u16();
        SystemProcedure system = length == BY_NUMBER ? SystemProcedure.of(in.u16()) : null;
        String name = system == null ? in.chars(length) : system.sqlName();
        int options = in.u16();
        List<Parameter> parameters = new ArrayList<>();
        while (in.hasMore()) {
            int next = in.peek();
            if (next == version.rpcSeparator()) {
                in.u8();
                break;
            }
            if (next == NO_EXECUTION) {
                throw in.fail("a call that is not to be executed is not supported");
            }
            parameters.add(readParameter(in));
        }
        return new Call(name, system == null ? SystemProcedure.named(name) : system, options, parameters);
    }

    private static Parameter readParameter(WireReader in) {
        String name = in.bVarchar();
        int status = in.u8();
        if ((status & ENCRYPTED) != 0) {
            throw in.fail("parameter %s is encrypted, which is not supported".formatted(name));
        }
        boolean output = (status & OUTPUT) != 0;
        boolean usesDefault = (status & USES_DEFAULT) != 0;
        if (in.peek() == WireType.TVP.code()) {
            in.u8();
            return new Parameter(name, output, usesDefault, SqlType.of(TypeKind.TABLE), TableValueReader.read(in));
        }
        TypeInfo type = TypeInfo.read(in);
        Object value = ValueReader.read(in, type, Place.PARAMETER);
        return new Parameter(name, output, usesDefault, type.sqlType(), value);
    }

    /** @throws IllegalArgumentException for a value that is not of its type */
    public void write(ByteBuf out, TdsVersion version) {
        headers.write(out, version);
        for (int i = 0; i < calls.size(); i++) {
            if (i > 0) {
                out.writeByte(version.rpcSeparator());
            }
            writeCall(out, calls.get(i), version);
        }
    }

    private static void writeCall(ByteBuf out, Call call, TdsVersion version) {
        SystemProcedure system = call.system();
        if (system == null) {
            WireWriter.usVarchar(out, call.name());
        } else {
            out.writeShortLE(BY_NUMBER);
            out.writeShortLE(system.id());
        }
        out.writeShortLE(call.options());
        for (Parameter parameter : call.parameters()) {
            WireWriter.bVarchar(out, parameter.name());
            out.writeByte((parameter.output() ? OUTPUT : 0) | (parameter.usesDefault() ? USES_DEFAULT : 0));
            if (parameter.value() instanceof TableValue table) {
                TableValueWriter.write(out, table, version);
                continue;
            }
            TypeInfo wire = WireTypes.of(parameter.type(), true, version);
            wire.write(out);
            ValueWriters.of(parameter.type(), wire, Place.PARAMETER).write(out, parameter.value());
        }
    }
}
