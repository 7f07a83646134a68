package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/** A table full of invites, and the tokens of some that are open. */
final class BenchInvites {

    static final List<Localpart> INVITERS = IntStream.range(0, 1000).mapToObj(one -> new Localpart("member" + one)).toList();

    private static final int BATCH = 5000;
    private static final String INSERT = "INSERT INTO ofFrontDoorInvite (id, kind, inviter, places, placesLeft, created, "
            + "expires, ended, reserves, remark) VALUES (?, 'CONTACT', ?, 1, 1, ?, ?, ?, ?, ?)";

    private BenchInvites() {
    }

    /** One in ten is of {@code busy}, one in ten of the server; one in five is open. */
    static Token[] fill(Connection connection, int count, Instant now, Random random, Inviter busy) throws SQLException {
        Token[] tokens = new Token[count / 5];
        int open = 0;
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int row = 0; row < count; row++) {
                Token token = Token.random(random);
                boolean isOpen = row % 5 == 0 && open < tokens.length && !(row % 10 == 0 && row % 20 == 0);
                if (isOpen) {
                    tokens[open++] = token;
                }
                set(statement, token, row, isOpen, now, busy);
                statement.addBatch();
                if (row % BATCH == BATCH - 1 || row == count - 1) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
        analyze(connection);
        return Arrays.copyOf(tokens, open);
    }

    private static void set(PreparedStatement statement, Token token, int row, boolean isOpen, Instant now, Inviter busy)
            throws SQLException {
        String inviter = switch (row % 10) {
            case 0 -> "@server";
            case 1 -> busy.account().orElseThrow().text();
            default -> INVITERS.get(row / 10 % INVITERS.size()).text();
        };
        long created = now.minusMillis(row).toEpochMilli();
        statement.setString(1, token.hash());
        statement.setString(2, inviter);
        statement.setLong(3, created);
        statement.setLong(4, created + Duration.ofDays(7).toMillis());
        statement.setInt(5, isOpen ? 0 : 1 + row % 2);
        statement.setString(6, token.hash());
        statement.setString(7, "for somebody, number " + row);
    }

    static InviteId anyId(Random random) {
        return InviteId.of(Token.random(random));
    }

    /** A connection that is kept when it is closed, as a pool does it. */
    static Connection kept(Connection connection) {
        return (Connection) Proxy.newProxyInstance(BenchInvites.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, values) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    // What a running PostgreSQL does by itself within minutes.
    private static void analyze(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }
}
