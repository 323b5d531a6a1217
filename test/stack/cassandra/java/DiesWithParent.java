/** Runs the main class named first, and ends the process when its standard input ends: when the parent is gone. */
public final class DiesWithParent {
    private DiesWithParent() {}

    public static void main(String[] arguments) throws Exception {
        Thread watch = new Thread(DiesWithParent::waitForEnd, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
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
