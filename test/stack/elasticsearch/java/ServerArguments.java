import java.nio.file.Files;
import java.nio.file.Path;
import org.elasticsearch.bootstrap.ServerArgs;
import org.elasticsearch.common.io.stream.OutputStreamStreamOutput;
import org.elasticsearch.common.settings.KeyStoreWrapper;
import org.elasticsearch.common.settings.Settings;

/**
 * Writes what Elasticsearch's server process expects on its standard input. The launcher of the full product does
 * that; the minimal distribution has none.
 * Arguments: folder of the configuration, file to write, then settings as name=value, secure ones with a "secure:"
 * before the name.
 */
public final class ServerArguments {
    private static final String SECURE = "secure:";

    private ServerArguments() {}

    public static void main(String[] arguments) throws Exception {
        Settings.Builder settings = Settings.builder();
        KeyStoreWrapper keystore = KeyStoreWrapper.create();
        for (int at = 2; at < arguments.length; at++) {
            String[] nameAndValue = arguments[at].split("=", 2);
            if (nameAndValue[0].startsWith(SECURE)) {
                putSecure(keystore, nameAndValue[0].substring(SECURE.length()), nameAndValue[1]);
            } else {
                settings.put(nameAndValue[0], nameAndValue[1]);
            }
        }
        Path configuration = Path.of(arguments[0]).toAbsolutePath();
        ServerArgs serverArguments =
            new ServerArgs(false, false, null, keystore, settings.build(), configuration);
        try (var output = new OutputStreamStreamOutput(Files.newOutputStream(Path.of(arguments[1])))) {
            serverArguments.writeTo(output);
        }
    }

    /** Only Elasticsearch's own tools may write to a keystore, and they are not in the minimal distribution. */
    private static void putSecure(KeyStoreWrapper keystore, String name, String value) throws Exception {
        var setString = KeyStoreWrapper.class.getDeclaredMethod("setString", String.class, char[].class);
        setString.setAccessible(true);
        setString.invoke(keystore, name, value.toCharArray());
    }
}
