package com.nxop.cutover.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One bot in a process of its own. */
final class Program implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("The bot is ready on port (\\d+)");
    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param settings environment of the process */
    static Program start(List<String> command, Map<String, String> settings, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("CUTOVER_"));
        builder.environment().putAll(settings);
        try {
            return new Program(builder.start(), log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Program ready() {
        Patience.until("the bot is ready: " + log, START, () -> says("The bot is ready"));
        return this;
    }

    /** Where it listens, once it is ready. */
    String address() {
        Matcher port = PORT.matcher(log());
        if (!port.find()) {
            throw new IllegalStateException("the bot does not listen: " + log);
        }
        return "http://127.0.0.1:" + port.group(1);
    }

    boolean says(String words) {
        return log().contains(words);
    }

    /** Whether the last word about it in its log is that it drives. */
    boolean drives() {
        String all = log();
        return alive() && all.lastIndexOf("This process drives runs now") > all.lastIndexOf("Another process drives");
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return "";
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** As the kernel does it: no hook runs, nothing is flushed. */
    void kill() {
        send(Signal.KILL);
        exit();
    }

    void freeze() {
        send(Signal.STOP);
    }

    void thaw() {
        send(Signal.CONT);
    }

    /** Asks it to end and waits until it has; returns its exit code. */
    int end() {
        send(Signal.TERM);
        return exit();
    }

    /** Waits until it has ended. */
    int exit() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the process did not end");
            }
            return process.exitValue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private void send(Signal signal) {
        if (!signal.to(process.pid()) && process.isAlive()) {
            throw new IllegalStateException("kill -" + signal + " was not carried out");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
