/** What is kept in the server's database. One class per table. Knows {@code java.sql}, and nothing of Openfire. */
package org.igniterealtime.openfire.plugin.frontdoor.store;
