import java.util.Arrays;

/** Runs the main class named first with the other arguments, and ends when standard input does: with the parent. */
public final class DiesWithParent {
    private DiesWithParent() {}

    public static void main(String[] arguments) throws Exception {
        Thread watch = new Thread(DiesWithParent::waitForEnd, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        String[] others = Arrays.copyOfRange(arguments, 1, arguments.length);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) others);
    }

    private static void waitForEnd() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (java.io.IOException broken) {
            // a broken pipe is an end too
        }
        Runtime.getRuntime().halt(1);
    }
}
