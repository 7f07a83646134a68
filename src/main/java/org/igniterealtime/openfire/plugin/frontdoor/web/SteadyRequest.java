package org.igniterealtime.openfire.plugin.frontdoor.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request that still knows which page it is for when its body has come. Jetty takes the paths of a request back as soon as the
 * servlet has returned, and a body that is read by and by comes after that.
 */
final class SteadyRequest extends HttpServletRequestWrapper {

    private final String contextPath;
    private final String pathInfo;

    /** The request as it is now, while the servlet has it. */
    SteadyRequest(HttpServletRequest request) {
        super(request);
        this.contextPath = request.getContextPath();
        this.pathInfo = request.getPathInfo();
    }

    @Override
    public String getContextPath() {
        return contextPath;
    }

    @Override
    public String getPathInfo() {
        return pathInfo;
    }
}
