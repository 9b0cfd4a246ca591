package dev.aul.executor.system;

import dev.aul.executor.ddl.DdlMessage;
import dev.aul.executor.interpreter.SystemProcedure;
import dev.aul.executor.interpreter.SystemProcedure.Call;
import dev.aul.executor.locks.ApplicationLocks.Resource;
import dev.aul.executor.locks.LockMode;
import dev.aul.executor.state.Session;
import dev.aul.language.errors.RunMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** sp_getapplock and sp_releaseapplock. */
final class LockProcedures {
    private static final List<String> GET =
            List.of("@Resource", "@LockMode", "@LockOwner", "@LockTimeout", "@DbPrincipal");
    private static final List<String> RELEASE = List.of("@Resource", "@LockOwner", "@DbPrincipal");
    private static final int REFUSED = -999;
    private static final int MAX_NAME = 255;

    private LockProcedures() {}

    static Map<String, SystemProcedure> procedures() {
        return Map.of("sp_getapplock", LockProcedures::get, "sp_releaseapplock", LockProcedures::release);
    }

    private static int get(Call call) {
        Map<String, @Nullable Object> given = byName(call, GET);
        Session session = call.execution().session();
        Resource resource = resource(call, given, session);
        Optional<LockMode> mode = LockMode.of(required(call, given, "@LockMode"));
        Optional<Boolean> ofTransaction = ofTransaction(given);
        if (mode.isEmpty() || ofTransaction.isEmpty()) {
            call.say((mode.isEmpty() ? DdlMessage.APPLOCK_MODE : DdlMessage.APPLOCK_OWNER).error(call.name()));
            return REFUSED;
        }
        if (ofTransaction.get() && !session.transactions().open()) {
            call.say(DdlMessage.APPLOCK_WITHOUT_TRANSACTION.error());
            return REFUSED;
        }
        long timeout = given.get("@LockTimeout") instanceof Number millis
                ? millis.longValue()
                : session.options().lockTimeoutMillis();
        return session.locks()
                .acquire(resource, mode.get(), ofTransaction.get(), timeout, call.execution()::checkCancelled)
                .status();
    }

    private static int release(Call call) {
        Map<String, @Nullable Object> given = byName(call, RELEASE);
        Session session = call.execution().session();
        Resource resource = resource(call, given, session);
        boolean ofTransaction = ofTransaction(given).orElse(true);
        if (!session.locks().release(resource, ofTransaction)) {
            call.say(DdlMessage.APPLOCK_NOT_HELD.error(resource.name()));
            return REFUSED;
        }
        return 0;
    }

    private static Resource resource(Call call, Map<String, @Nullable Object> given, Session session) {
        return session.lockResource(required(call, given, "@Resource"));
    }

    /** Whether the transaction owns the lock; empty for a word that is neither. */
    private static Optional<Boolean> ofTransaction(Map<String, @Nullable Object> given) {
        return switch (Objects.requireNonNullElse(given.get("@LockOwner"), "Transaction")
                .toString()
                .toLowerCase(Locale.ROOT)) {
            case "transaction" -> Optional.of(true);
            case "session" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String required(Call call, Map<String, @Nullable Object> given, String name) {
        Object value = given.get(name);
        if (value == null) {
            throw DynamicSql.missing(call, name);
        }
        String text = value.toString();
        return text.substring(0, Math.min(text.length(), MAX_NAME));
    }

    /** The values by the declared name of their parameter. */
    private static Map<String, @Nullable Object> byName(Call call, List<String> declared) {
        Map<String, @Nullable Object> out = new HashMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            var argument = call.arguments().get(i);
            String name = argument.name();
            if (name == null && i >= declared.size()) {
                throw RunMessage.PARAMETERS_TOO_MANY.exception(call.name());
            }
            out.put(name == null ? declared.get(i) : spelled(call, name, declared), argument.value());
        }
        return out;
    }

    private static String spelled(Call call, String name, List<String> declared) {
        return declared.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> RunMessage.PARAMETER_UNKNOWN.exception(name, call.name()));
    }
}
