package dev.gander.migrate.redis;

import dev.gander.migrate.error.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Encrypted connections to one server, whose certificate must be trusted and must name the host. */
final class TlsSockets implements JedisSocketFactory {

    private final HostAndPort server;
    private final int patience;
    private final SSLSocketFactory sockets;

    /**
     * @param patience in milliseconds, to connect and to be answered
     * @param authorities a file of certificates to trust; else those of the runtime, which its system properties name
     * @throws UsageException when the file cannot be read
     */
    TlsSockets(HostAndPort server, int patience, Optional<Path> authorities) {
        this.server = server;
        this.patience = patience;
        this.sockets = authorities.isPresent()
                ? trusting(authorities.get())
                : (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    @Override
    public Socket createSocket() {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(server.getHost(), server.getPort()), patience);
            plain.setSoTimeout(patience);
            plain.setTcpNoDelay(true);
            SSLSocket secure = (SSLSocket) sockets.createSocket(plain, server.getHost(), server.getPort(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        } catch (IOException failure) {
            close(plain, failure);
            throw new JedisConnectionException("No encrypted connection to " + server, failure);
        }
    }

    private static void close(Socket socket, IOException failure) {
        try {
            socket.close();
        } catch (IOException also) {
            failure.addSuppressed(also);
        }
    }

    private static SSLSocketFactory trusting(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                trusted.setCertificateEntry("authority " + trusted.size(), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException failure) {
            throw new UsageException(
                    "The certificates in " + file + " cannot be read",
                    "Give 'cacert' a file of PEM certificates that this user may read.",
                    failure);
        }
    }
}
