package dev.gander.migrate.postgres;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that a connection pooler in transaction mode does: each transaction of a client may come to another backend.
 * This one moves on after every transaction, between three backends for each client.
 */
final class TransactionPooler implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final byte READY = 'Z';
    private static final byte IDLE = 'I';
    private static final byte TERMINATE = 'X';

    private final ServerSocket entrance;
    private final int serverPort;

    private TransactionPooler(ServerSocket entrance, int serverPort) {
        this.entrance = entrance;
        this.serverPort = serverPort;
    }

    static TransactionPooler to(int serverPort) throws IOException {
        TransactionPooler pooler =
                new TransactionPooler(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
        daemon(pooler::accept);
        return pooler;
    }

    int port() {
        return entrance.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "transaction-pooler");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        List<Peer> backends = new ArrayList<>();
        try (client) {
            client.setTcpNoDelay(true);
            Peer here = new Peer(client);
            byte[] startup = here.startup();
            for (int count = 0; count < 3; count++) {
                Peer backend = new Peer(new Socket(InetAddress.getLoopbackAddress(), serverPort));
                backends.add(backend);
                backend.out.write(startup);
                // The client hears the greeting of the first alone.
                backend.passTo(here, count == 0);
            }
            for (int turn = 1; here.askAndAnswer(backends.get(turn % 3)); turn++) {
                // A transaction has ended: the next one goes elsewhere.
                continue;
            }
        } catch (IOException gone) {
            // One of the two has hung up.
        } finally {
            backends.forEach(Peer::hangUp);
        }
    }

    /** One end of a line, and how to read whole messages from it. */
    private static final class Peer {

        private final Socket socket;
        private final DataInputStream in;
        private final DataOutputStream out;

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = new DataOutputStream(socket.getOutputStream());
            socket.setTcpNoDelay(true);
        }

        byte[] startup() throws IOException {
            while (true) {
                int length = in.readInt();
                byte[] rest = in.readNBytes(length - 4);
                java.nio.ByteBuffer message =
                        java.nio.ByteBuffer.allocate(length).putInt(length).put(rest);
                if (message.getInt(4) != SSL_REQUEST) {
                    return message.array();
                }
                out.write('N');
            }
        }

        /** One transaction, however many messages it takes. */
        boolean askAndAnswer(Peer backend) throws IOException {
            byte state;
            do {
                byte[] message = message();
                if (message[0] == TERMINATE) {
                    return false;
                }
                backend.out.write(message);
                state = backend.passTo(this, true);
            } while (state != IDLE);
            return true;
        }

        /** Passes messages on until the server is ready for the next. */
        byte passTo(Peer client, boolean heard) throws IOException {
            while (true) {
                byte[] message = message();
                if (heard) {
                    client.out.write(message);
                }
                if (message[0] == READY) {
                    return message[5];
                }
            }
        }

        private byte[] message() throws IOException {
            byte type = in.readByte();
            int length = in.readInt();
            byte[] rest = in.readNBytes(length - 4);
            return java.nio.ByteBuffer.allocate(length + 1)
                    .put(type)
                    .putInt(length)
                    .put(rest)
                    .array();
        }

        void hangUp() {
            try {
                socket.close();
            } catch (IOException gone) {
                return;
            }
        }
    }
}
