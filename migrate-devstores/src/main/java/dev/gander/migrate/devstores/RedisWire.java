package dev.gander.migrate.devstores;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks to a Redis on this machine: commands out, one-line replies back. */
final class RedisWire implements AutoCloseable {

    private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();

    private final Socket socket;
    private final BufferedReader replies;

    RedisWire(int port) throws IOException {
        socket = new Socket();
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends a command and returns its reply: a status, a number or an error, without the sign before it. */
    String call(String... words) throws IOException {
        StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            command.append('$').append(word.getBytes(StandardCharsets.UTF_8).length);
            command.append("\r\n").append(word).append("\r\n");
        }
        OutputStream stream = socket.getOutputStream();
        stream.write(command.toString().getBytes(StandardCharsets.UTF_8));
        stream.flush();
        String reply = replies.readLine();
        if (reply == null || reply.isEmpty()) {
            throw new IOException("the server has closed the connection");
        }
        return reply.substring(1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
