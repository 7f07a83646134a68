/** What every implementation of a port has to do. The fakes run these tests, and so do the real ones. */
package org.igniterealtime.openfire.plugin.frontdoor.contract;
