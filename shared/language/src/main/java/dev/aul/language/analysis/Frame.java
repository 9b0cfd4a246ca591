package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Position;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.types.TypeNames.Site;
import dev.aul.language.types.TypeNames.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of one routine, as they are declared in the order of the text. Names ignore case. */
final class Frame {
    private final @Nullable String name;
    private final @Nullable String schema;
    private final List<Routine.Parameter> parameters = new ArrayList<>();
    private final List<Routine.SlotInfo> slots = new ArrayList<>();
    private final Map<String, Integer> slotsByName = new HashMap<>();
    private final Map<String, TableSchema> tables = new java.util.LinkedHashMap<>();
    private final Set<String> readOnly = new HashSet<>();
    private @Nullable SqlType returns;
    private boolean function;

    /** Tables that statements before the one at hand make, drop or alter. */
    final Pending pending;

    private Frame(@Nullable String name, @Nullable String schema, Pending pending) {
        this.name = name;
        this.schema = schema;
        this.pending = pending;
    }

    static Frame batch() {
        return new Frame(null, null, new Pending());
    }

    /** Without variables, for the text of a view that this routine uses. */
    Frame inside() {
        return new Frame(null, null, pending);
    }

    static Frame module(ModuleSchema module) {
        return new Frame(module.name(), module.schema(), new Pending());
    }

    /** The frame as a routine left it, for a step that is bound late. */
    static Frame of(Routine routine) {
        Frame frame = new Frame(routine.name(), routine.schema(), new Pending());
        routine.slots().forEach(slot -> frame.add(slot.name(), slot.type()));
        routine.tables().forEach(table -> frame.tables.put(key(table.name()), table));
        frame.returns = routine.returns();
        return frame;
    }

    Routine routine(List<Step> steps, Map<Integer, Routine.Origin> origins, long catalogVersion) {
        return new Routine(
                name,
                schema,
                parameters,
                slots,
                List.copyOf(tables.values()),
                steps,
                origins,
                returns,
                name != null,
                catalogVersion);
    }

    boolean isModule() {
        return name != null;
    }

    /** Whether RETURN gives a value that the caller reads as the function's. */
    @Nullable
    SqlType returns() {
        return returns;
    }

    boolean isFunction() {
        return function;
    }

    /** Declares a variable; 134 when the name is taken. */
    int declare(String variable, SqlType type, Position position) {
        if (slotsByName.containsKey(key(variable)) || tables.containsKey(key(variable))) {
            throw Lines.error(position, SyntaxMessage.DUPLICATE_VARIABLE, variable);
        }
        return add(variable, type);
    }

    private int add(String variable, SqlType type) {
        slotsByName.put(key(variable), slots.size());
        slots.add(new Routine.SlotInfo(variable, type));
        return slots.size() - 1;
    }

    void declareTable(String variable, TableSchema table, Position position) {
        if (slotsByName.containsKey(key(variable)) || tables.containsKey(key(variable))) {
            throw Lines.error(position, SyntaxMessage.DUPLICATE_VARIABLE, variable);
        }
        tables.put(key(variable), table);
        add(variable, SqlType.of(TypeKind.TABLE));
    }

    /** {@code inserted} or {@code deleted} of a trigger. */
    void declareImage(String image, TableSchema table) {
        tables.put(image, table);
    }

    void declareParameters(List<Ddl.Parameter> declared, AnalysisScope scope) {
        int ordinal = 0;
        for (Ddl.Parameter parameter : declared) {
            ordinal++;
            Site site = new Site(Use.PARAMETER, parameter.name(), ordinal);
            SqlType type = DeclaredTypes.resolve(parameter.type(), site, scope);
            AliasType alias = DeclaredTypes.alias(parameter.type(), scope);
            if (alias != null && alias.table().isPresent()) {
                declareTableParameter(parameter, alias.table().get(), scope);
            } else {
                declare(parameter.name(), type, parameter.position());
                parameters.add(ParameterDefaults.bind(parameter, type));
            }
        }
    }

    /** Read only; without an argument it is empty. */
    private void declareTableParameter(Ddl.Parameter parameter, TableSchema type, AnalysisScope scope) {
        declareTable(parameter.name(), VariableTables.parameter(type, parameter.name(), scope), parameter.position());
        readOnly.add(key(parameter.name()));
        parameters.add(new Routine.Parameter(parameter.name(), SqlType.of(TypeKind.TABLE), true, null, false));
    }

    /** What a function returns; {@code text}: of its module. */
    void declareResult(Ddl.Returns result, String text, AnalysisScope scope) {
        function = true;
        if (result instanceof Ddl.Returns.Scalar scalar) {
            returns = DeclaredTypes.resolve(scalar.type(), new Site(Use.PARAMETER, "", 0), scope);
        } else if (result instanceof Ddl.Returns.MultiStatement multi) {
            Map<String, TableSchema> others = new java.util.LinkedHashMap<>(tables);
            tables.clear();
            TableSchema table = VariableTables.declare(multi.variable(), multi.elements(), text, scope);
            declareTable(multi.variable(), table, Position.NONE);
            tables.putAll(others);
        }
    }

    /** The slot of a variable; 137 when it is not declared. */
    int slot(String variable, Position position) {
        Integer index = slotsByName.get(key(variable));
        if (index == null || type(index).kind() == TypeKind.TABLE) {
            throw Lines.error(position, SyntaxMessage.UNDECLARED_VARIABLE, variable);
        }
        return index;
    }

    /** A table variable as an argument. */
    Expr.Slot tableSlot(String variable) {
        int index = java.util.Objects.requireNonNull(slotsByName.get(key(variable)));
        return new Expr.Slot(index, name(index), type(index));
    }

    SqlType type(int slot) {
        return slots.get(slot).type();
    }

    String name(int slot) {
        return slots.get(slot).name();
    }

    /** A table variable; 1087 when it is not declared. */
    TableSchema table(String variable, Position position) {
        TableSchema table = tables.get(key(variable));
        if (table == null) {
            throw Lines.error(position, SyntaxMessage.UNDECLARED_TABLE_VARIABLE, variable);
        }
        return table;
    }

    /** {@code inserted} or {@code deleted} in a trigger, else null. */
    @Nullable
    TableSchema image(String image) {
        return tables.get(key(image));
    }

    boolean isTable(String variable) {
        return tables.containsKey(key(variable));
    }

    boolean isReadOnly(String variable) {
        return readOnly.contains(key(variable));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
