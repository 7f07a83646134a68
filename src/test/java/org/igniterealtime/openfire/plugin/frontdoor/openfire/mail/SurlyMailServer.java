package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that answers as it was told to, command by command. */
final class SurlyMailServer implements AutoCloseable {

    /** Answers nothing, and waits for the other side to hang up. */
    static final String SILENCE = "silence";
    /** Answers line after line, and never comes to an end. */
    static final String TALK = "talk";

    private static final String GREETING = "greeting";
    private static final String END = ".";

    private final Map<String, String> answers = new HashMap<>(Map.of(GREETING, "220 surly", "EHLO", "250 surly",
            "MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go on", "RSET", "250 ok", "NOOP", "250 ok", END, "250 taken", "QUIT", "221 bye"));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    /** With these answers, and civil ones else. */
    SurlyMailServer(Map<String, String> answers) throws IOException {
        this.answers.putAll(answers);
        Thread thread = new Thread(this::serve, "surly mail server");
        thread.setDaemon(true);
        thread.start();
    }

    static SurlyMailServer atGreeting(String answer) throws IOException {
        return new SurlyMailServer(Map.of(GREETING, answer));
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What was said to it. */
    List<String> heard() {
        return heard;
    }

    void awaitCall() throws InterruptedException {
        called.await();
    }

    void awaitHangUp() throws InterruptedException {
        hungUp.await();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                called.countDown();
                talk(caller);
            } catch (IOException over) {
                // The caller is gone, or the test is over.
            } finally {
                hungUp.countDown();
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8);
        answer(GREETING, in, out);
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (!data || line.equals(END)) {
                String command = data ? END : line.split("[ :]")[0];
                answer(command, in, out);
                data = command.equals("DATA") && answers.get(command).startsWith("354");
            }
        }
    }

    private void answer(String to, BufferedReader in, Writer out) throws IOException {
        String answer = answers.getOrDefault(to, "500 what?");
        if (answer.equals(SILENCE)) {
            in.transferTo(Writer.nullWriter());
            throw new IOException("hung up");
        }
        do {
            out.write(answer.equals(TALK) ? "220-and another thing\r\n" : answer + "\r\n");
            out.flush();
        } while (answer.equals(TALK));
    }
}
