package dev.interlock.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@link WritingService} in a process of its own. */
final class ServiceProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("endpoint +http://127\\.0\\.0\\.1:(\\d+)/graphql");
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final PrintStream input;
    private final StringBuilder log = new StringBuilder();

    private ServiceProcess(Process process) {
        this.process = process;
        this.input = new PrintStream(process.getOutputStream(), true, UTF_8);
        Thread reader = new Thread(this::read, "service-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Begins a start; {@link #endpoint} waits for its end. */
    static ServiceProcess begin(TestDatabase database) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                WritingService.class.getName()),
                        Stream.of(database.arguments()))
                .toList();
        return new ServiceProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    long pid() {
        return process.pid();
    }

    /** Waits for the end of the start; asked once. */
    int port() throws InterruptedException {
        return Integer.parseInt(await(PORT).group(1));
    }

    GraphQl endpoint() throws InterruptedException {
        return new GraphQl(port());
    }

    /** Returns once the write is committed and in the writer's own snapshot. */
    void write(String slug) throws InterruptedException {
        input.println(slug);
        await(Pattern.compile("Wrote " + slug + " as revision \\d+"));
    }

    private Matcher await(Pattern wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            Matcher found = wanted.matcher(line == null ? "" : line);
            if (found.find()) {
                return found;
            }
            if (line == null && !process.isAlive()) {
                break;
            }
        }
        throw new AssertionError("no " + wanted + " in:\n" + log());
    }

    private String log() {
        synchronized (log) {
            return log.toString();
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (log) {
                    log.append(line).append('\n');
                }
                lines.add(line);
            }
        } catch (IOException ended) {
            lines.add("output ended: " + ended);
        }
    }

    @Override
    public void close() throws InterruptedException {
        input.close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
