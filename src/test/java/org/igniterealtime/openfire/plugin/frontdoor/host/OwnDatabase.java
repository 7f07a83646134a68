package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database server of the test's own, on loopback, with the plugin's tables: for what HSQLDB can't show. */
public interface OwnDatabase extends AutoCloseable {

    /** A connection that the caller closes. */
    Connection connect() throws SQLException;

    /** Makes the tables as the plugin's script for a new server does, empty, in place of those that are there. */
    void make() throws SQLException, IOException;

    /** Makes them as a server has them that began with version 1. */
    void makeByUpgrades() throws SQLException, IOException;

    /** Each table's columns, keys and indexes, in words of that database. */
    List<String> description() throws SQLException;

    @Override
    void close();
}
