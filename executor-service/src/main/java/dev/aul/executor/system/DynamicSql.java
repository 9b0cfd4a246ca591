package dev.aul.executor.system;

import dev.aul.executor.interpreter.Calls;
import dev.aul.executor.interpreter.SystemProcedure;
import dev.aul.executor.interpreter.SystemProcedure.Call;
import dev.aul.executor.procedures.Given;
import dev.aul.executor.state.PreparedStatements;
import dev.aul.executor.state.PreparedStatements.Prepared;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** sp_executesql and the sp_prepare family. Arguments are taken by position, as every driver sends them. */
final class DynamicSql {
    private DynamicSql() {}

    static Map<String, SystemProcedure> procedures() {
        return Map.of(
                "sp_executesql", DynamicSql::executeSql,
                "sp_prepare", DynamicSql::prepare,
                "sp_execute", DynamicSql::execute,
                "sp_prepexec", DynamicSql::prepareAndExecute,
                "sp_prepexecrpc", DynamicSql::prepareAndExecuteCall,
                "sp_unprepare", DynamicSql::unprepare);
    }

    private static int executeSql(Call call) {
        List<Given> arguments = call.arguments();
        if (arguments.isEmpty()) {
            throw missing(call, "@statement");
        }
        String statement = unicode(arguments.get(0), "@statement");
        String declarations = arguments.size() > 1 ? unicode(arguments.get(1), "@params") : "";
        return run(call, statement, declarations, rest(arguments, 2));
    }

    /** {@code @handle OUTPUT, @params, @stmt, @options}. */
    private static int prepare(Call call) {
        List<Given> arguments = call.arguments();
        if (arguments.size() < 3) {
            throw missing(call, "@stmt");
        }
        Prepared prepared = new Prepared(text(arguments.get(1)), text(arguments.get(2)));
        arguments.get(0).give(statements(call).add(prepared), SqlType.INT);
        return 0;
    }

    private static int execute(Call call) {
        List<Given> arguments = call.arguments();
        if (arguments.isEmpty()) {
            throw missing(call, "@handle");
        }
        Prepared prepared = statements(call).find(handle(arguments.get(0)));
        if (prepared == null) {
            throw RunMessage.UNKNOWN_HANDLE.exception(handle(arguments.get(0)));
        }
        return run(call, prepared.text(), prepared.declarations(), rest(arguments, 1));
    }

    private static int prepareAndExecute(Call call) {
        List<Given> arguments = call.arguments();
        if (arguments.size() < 3) {
            throw missing(call, "@stmt");
        }
        Prepared prepared = new Prepared(text(arguments.get(1)), text(arguments.get(2)));
        PreparedStatements statements = statements(call);
        if (arguments.get(0).value() != null) {
            statements.remove(handle(arguments.get(0)));
        }
        arguments.get(0).give(statements.add(prepared), SqlType.INT);
        return run(call, prepared.text(), prepared.declarations(), rest(arguments, 3));
    }

    /** The same for a call of a procedure in ODBC's words. */
    private static int prepareAndExecuteCall(Call call) {
        List<Given> arguments = call.arguments();
        if (arguments.size() < 2) {
            throw missing(call, "@RpcCall");
        }
        Prepared prepared = new Prepared("", text(arguments.get(1)));
        arguments.get(0).give(statements(call).add(prepared), SqlType.INT);
        return run(call, prepared.text(), "", rest(arguments, 2));
    }

    private static int unprepare(Call call) {
        List<Given> arguments = call.arguments();
        if (arguments.isEmpty()) {
            throw missing(call, "@handle");
        }
        if (!statements(call).remove(handle(arguments.get(0)))) {
            throw RunMessage.UNKNOWN_HANDLE.exception(handle(arguments.get(0)));
        }
        return 0;
    }

    static int run(Call call, String statement, String declarations, List<Given> values) {
        try {
            Calls.Outcome outcome =
                    call.execution().calls().parameterized(statement, declarations, values, call.caller());
            Integer status = outcome.status();
            return status == null ? call.execution().session().last().error() : status;
        } catch (SqlException failure) {
            throw failure.error().number() == RunMessage.PARAMETER_MISSING.number()
                    ? valueMissing(declarations, statement, failure.error())
                    : failure;
        }
    }

    private static SqlException valueMissing(String declarations, String statement, SqlError error) {
        String message = error.message();
        int at = message.indexOf("'@");
        String name = at < 0 ? "" : message.substring(at + 1, message.indexOf('\'', at + 1));
        return RunMessage.PARAMETERIZED_QUERY_VALUE_MISSING.exception("(" + declarations + ")" + statement, name);
    }

    private static PreparedStatements statements(Call call) {
        return call.execution().session().prepared();
    }

    private static List<Given> rest(List<Given> arguments, int from) {
        return arguments.size() > from ? arguments.subList(from, arguments.size()) : List.of();
    }

    private static int handle(Given argument) {
        return argument.value() instanceof Number number ? number.intValue() : -1;
    }

    static String text(Given argument) {
        return argument.value() == null ? "" : argument.value().toString();
    }

    /** 214 for a text that is no nvarchar. */
    private static String unicode(Given argument, String name) {
        if (!argument.type().kind().isUnicode() && argument.type().kind() != TypeKind.NULL) {
            throw RunMessage.PARAMETER_TYPE_REQUIRED.exception(name, "ntext/nchar/nvarchar");
        }
        return text(argument);
    }

    static SqlException missing(Call call, @Nullable String parameter) {
        return new SqlException(RunMessage.PARAMETER_MISSING
                .error(call.name(), String.valueOf(parameter))
                .at(0, call.name()));
    }
}
