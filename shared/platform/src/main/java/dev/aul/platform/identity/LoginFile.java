package dev.aul.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The logins of a node in {@code logins.json}. Every change is written and synced before it counts; a change another
 * process made is seen at the next authentication. Names compare by letters, not by case. Thread-safe.
 */
public final class LoginFile implements Authenticator {
    /** The administrator's login. */
    public static final String SA = "sa";

    private static final FileTime NEVER = FileTime.fromMillis(0);

    private record Loaded(FileTime written, long bytes, Map<String, Login> logins) {
        static final Loaded NOTHING = new Loaded(NEVER, 0, Map.of());
    }

    private final Path file;
    private final VerifiedPasswords verified = new VerifiedPasswords();
    /** Asked when a login is unknown, so that the time taken does not tell. */
    private final PasswordHash nobody = PasswordHash.ofNobody();

    private volatile Loaded loaded = Loaded.NOTHING;

    private LoginFile(Path file) {
        this.file = file;
    }

    /**
     * Opens the file; a missing one has no logins yet.
     *
     * @throws IllegalArgumentException when the file is not a login file
     */
    public static LoginFile open(Path file) {
        LoginFile opened = new LoginFile(file);
        opened.logins();
        return opened;
    }

    @Override
    public Optional<Principal> authenticate(String name, String password) {
        Login login = logins().get(key(name));
        if (login == null) {
            nobody.matches(password);
            return Optional.empty();
        }
        return verified.check(login, password) && !login.disabled() ? Optional.of(login.principal()) : Optional.empty();
    }

    @Override
    public Optional<Principal> find(String name) {
        Login login = logins().get(key(name));
        return login == null || login.disabled() ? Optional.empty() : Optional.of(login.principal());
    }

    /** All logins as principals, in the order they were made. */
    public List<Principal> principals() {
        return logins().values().stream().map(Login::principal).toList();
    }

    /**
     * Makes {@code sa} when there is none.
     *
     * @param password null or empty for a random one
     * @return the random password, to be shown once; empty when sa exists already or the password was given
     */
    public synchronized Optional<String> ensureAdministrator(@Nullable String password) {
        if (logins().containsKey(SA)) {
            return Optional.empty();
        }
        Optional<String> made =
                password == null || password.isEmpty() ? Optional.of(randomPassword()) : Optional.empty();
        String used = made.orElseGet(() -> Objects.requireNonNull(password));
        create(SA, used, Set.of(Principal.ADMINISTRATOR), null, "master");
        return made;
    }

    /** @throws IllegalArgumentException when the name is taken or empty */
    public synchronized void create(
            String name, String password, Set<String> roles, @Nullable String tenant, String database) {
        Map<String, Login> changed = new LinkedHashMap<>(logins());
        if (name.isBlank() || changed.containsKey(key(name))) {
            throw new IllegalArgumentException(
                    name.isBlank() ? "A login needs a name." : "The login '%s' exists already.".formatted(name));
        }
        changed.put(
                key(name),
                new Login(
                        UUID.randomUUID().toString(), name, roles, tenant, database, false, PasswordHash.of(password)));
        store(changed);
    }

    /** @throws IllegalArgumentException when there is no such login */
    public synchronized void changePassword(String name, String password) {
        Login old = existing(name);
        replace(new Login(
                old.id(),
                old.name(),
                old.roles(),
                old.tenant(),
                old.database(),
                old.disabled(),
                PasswordHash.of(password)));
    }

    /** @throws IllegalArgumentException when there is no such login */
    public synchronized void changeDatabase(String name, String database) {
        Login old = existing(name);
        replace(new Login(old.id(), old.name(), old.roles(), old.tenant(), database, old.disabled(), old.password()));
    }

    /** @throws IllegalArgumentException when there is no such login */
    public synchronized void disable(String name, boolean disabled) {
        Login old = existing(name);
        replace(new Login(old.id(), old.name(), old.roles(), old.tenant(), old.database(), disabled, old.password()));
    }

    /** @throws IllegalArgumentException when there is no such login */
    public synchronized void drop(String name) {
        Map<String, Login> changed = new LinkedHashMap<>(logins());
        existing(name);
        changed.remove(key(name));
        store(changed);
    }

    private Login existing(String name) {
        Login login = logins().get(key(name));
        if (login == null) {
            throw new IllegalArgumentException("There is no login '%s'.".formatted(name));
        }
        return login;
    }

    private void replace(Login login) {
        Map<String, Login> changed = new LinkedHashMap<>(logins());
        changed.put(key(login.name()), login);
        store(changed);
    }

    private Map<String, Login> logins() {
        try {
            if (!Files.exists(file)) {
                return Map.of();
            }
            Loaded current = loaded;
            FileTime written = Files.getLastModifiedTime(file);
            long bytes = Files.size(file);
            if (current.bytes() != bytes || !current.written().equals(written)) {
                current =
                        new Loaded(written, bytes, byKey(LoginCodec.read(LoginCodec.parse(Files.readAllBytes(file)))));
                loaded = current;
            }
            return current.logins();
        } catch (IllegalArgumentException | IOException e) {
            throw new IllegalArgumentException("%s is not a login file: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Map<String, Login> byKey(Collection<Login> logins) {
        Map<String, Login> map = new LinkedHashMap<>();
        logins.forEach(login -> map.put(key(login.name()), login));
        return map;
    }

    private void store(Map<String, Login> changed) {
        try {
            AtomicFile.write(file, LoginCodec.write(changed.values()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
