import java.nio.file.Files;
import java.nio.file.Path;
import org.elasticsearch.bootstrap.ServerArgs;
import org.elasticsearch.common.io.stream.OutputStreamStreamOutput;
import org.elasticsearch.common.settings.KeyStoreWrapper;
import org.elasticsearch.common.settings.Settings;

/**
 * Writes what Elasticsearch's server process expects on its standard input. The launcher of the full product does
 * that; the minimal distribution has none.
 * Arguments: folder of the configuration, file to write, then settings as name=value.
 */
public final class ServerArguments {
    private ServerArguments() {}

    public static void main(String[] arguments) throws Exception {
        Settings.Builder settings = Settings.builder();
        for (int at = 2; at < arguments.length; at++) {
            String[] nameAndValue = arguments[at].split("=", 2);
            settings.put(nameAndValue[0], nameAndValue[1]);
        }
        Path configuration = Path.of(arguments[0]).toAbsolutePath();
        ServerArgs serverArguments =
            new ServerArgs(false, false, null, KeyStoreWrapper.create(), settings.build(), configuration);
        try (var output = new OutputStreamStreamOutput(Files.newOutputStream(Path.of(arguments[1])))) {
            serverArguments.writeTo(output);
        }
    }
}
