package dev.aul.gateway.tds;

import dev.aul.language.errors.SqlError;
import dev.aul.language.values.Bytes;
import dev.aul.messages.requests.SessionOpened;
import dev.aul.tds.Collation;
import dev.aul.tds.request.Login7;
import dev.aul.tds.request.Prelogin.ServerVersion;
import dev.aul.tds.token.EnvChangeType;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.token.Token.EnvChange;
import dev.aul.tds.token.TokenWriter;
import java.util.Map;

/** What a client is told about its login, in the order that all known clients accept. */
final class LoginReply {
    /** The product version that clients see; it decides which protocol and syntax they use. */
    static final ServerVersion VERSION = new ServerVersion(16, 0, 1000);

    private static final Bytes NOTHING = new Bytes(new byte[0]);

    private LoginReply() {}

    static void accepted(TokenWriter out, Login7 login, SessionOpened session, String serverName, int packetSize) {
        out.write(EnvChange.text(EnvChangeType.DATABASE, session.database(), "master"));
        out.write(info(5701, 2, "Changed database context to '%s'.".formatted(session.database()), serverName));
        out.write(new EnvChange(EnvChangeType.COLLATION, new Bytes(Collation.DEFAULT.toBytes()), NOTHING));
        out.write(EnvChange.text(EnvChangeType.LANGUAGE, session.language(), ""));
        out.write(info(5703, 1, "Changed language setting to %s.".formatted(session.language()), serverName));
        out.write(new Token.LoginAck(
                login.version().code(), "Microsoft SQL Server", VERSION.major(), VERSION.minor(), VERSION.build()));
        if (login.hasFeature(Login7.Feature.UTF8_SUPPORT)) {
            out.write(new Token.FeatureExtAck(Map.of(Login7.Feature.UTF8_SUPPORT, new Bytes(new byte[] {1}))));
        }
        out.write(EnvChange.packetSize(packetSize, out.packets().packetSize()));
        out.done(Done.Kind.DONE, 0, 0, 0);
    }

    private static Token.InfoToken info(int number, int state, String text, String serverName) {
        return new Token.InfoToken(number, state, 0, text, serverName, "", 1);
    }

    static void refused(TokenWriter out, Iterable<SqlError> errors, String serverName) {
        errors.forEach(error -> out.write(FrameEncoder.token(error, serverName)));
        out.done(Done.Kind.DONE, Done.ERROR, 0, 0);
    }
}
