package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

/** The three stores that Openfire expects under resources/security: a self-signed key for localhost, and two empty truststores. */
final class KeyStores {

    private static final String PASSWORD = "changeit";

    private KeyStores() {
    }

    /** Puts the stores into {@code security} where they are missing. */
    static void install(Path security) throws IOException, GeneralSecurityException {
        Files.createDirectories(security);
        if (Files.notExists(security.resolve("keystore"))) {
            Files.copy(identity(), security.resolve("keystore"));
        }
        for (String name : List.of("truststore", "client.truststore")) {
            if (Files.notExists(security.resolve(name))) {
                writeEmpty(security.resolve(name));
            }
        }
    }

    /** One key for all servers of this build: making it takes longer than all the rest of a home. */
    private static synchronized Path identity() throws IOException {
        Path shared = Places.trial().resolve("localhost.keystore");
        if (Files.notExists(shared)) {
            Path fresh = Files.createDirectories(Places.trial()).resolve("localhost.keystore." + ProcessHandle.current().pid());
            keytool("-genkeypair", "-keystore", fresh.toString(), "-storetype", "JKS", "-alias", "localhost_rsa",
                "-storepass", PASSWORD, "-keypass", PASSWORD, "-keyalg", "RSA", "-keysize", "2048", "-validity", "3650",
                "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1");
            Files.move(fresh, shared, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return shared;
    }

    private static void keytool(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        builder.command().addAll(List.of(arguments));
        Process keytool = builder.redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new TrialServerException("keytool failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialServerException("interrupted while making the server's key", e);
        }
    }

    private static void writeEmpty(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }
}
