<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%-- Only the controller can set the page; who comes here by themselves is sent to it. --%>
<c:if test="${empty page}"><c:redirect url="../frontdoor-overview.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.console.title"/></title>
  <meta name="pageID" content="frontdoor-overview"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="notices.jspf" %>

<section class="fd-door fd-<c:out value="${page.door().stateStyle()}"/>">
  <h2><fmt:message key="frontdoor.console.door"/></h2>
  <p class="fd-state"><fmt:message key="${page.door().stateKey()}"/></p>
  <ul>
    <li><fmt:message key="${page.door().modeKey()}"/></li>
    <li><fmt:message key="${page.door().tlsKey()}"/></li>
    <li><fmt:message key="${page.door().offerKey()}"/></li>
  </ul>
</section>

<section>
  <h2><fmt:message key="frontdoor.console.health"/></h2>
  <ul class="fd-health">
    <c:forEach items="${page.health()}" var="finding">
      <fmt:message key="${finding.key()}" var="text">
        <c:forEach items="${finding.arguments()}" var="argument"><fmt:param value="${argument}"/></c:forEach>
      </fmt:message>
      <li class="fd-${finding.level().word()}">
        <span class="fd-mark"><fmt:message key="frontdoor.console.level.${finding.level().word()}"/></span>
        <span><c:out value="${text}"/></span>
      </li>
    </c:forEach>
  </ul>
</section>

<section>
  <h2><fmt:message key="frontdoor.console.outcomes"/></h2>
  <p class="fd-hint"><fmt:message key="frontdoor.console.outcomes.hint"/></p>
  <dl class="fd-counts">
    <div><dt><fmt:message key="frontdoor.console.shown"/></dt><dd><fmt:formatNumber value="${page.shown()}"/></dd></div>
    <div class="fd-admitted"><dt><fmt:message key="frontdoor.console.admitted"/></dt><dd><fmt:formatNumber value="${page.admitted()}"/></dd></div>
    <div><dt><fmt:message key="frontdoor.console.held"/></dt><dd><fmt:formatNumber value="${page.held()}"/></dd></div>
    <c:forEach items="${page.refused()}" var="count">
      <div><dt><fmt:message key="${count.key()}"/></dt><dd><fmt:formatNumber value="${count.number()}"/></dd></div>
    </c:forEach>
  </dl>
  <c:if test="${empty page.refused()}"><p class="fd-hint"><fmt:message key="frontdoor.console.refused.none"/></p></c:if>
</section>

<section>
  <h2><fmt:message key="frontdoor.console.settings"/></h2>
  <p class="fd-hint"><fmt:message key="frontdoor.console.settings.hint"/></p>
  <p><a href="../../server-properties.jsp"><fmt:message key="frontdoor.console.settings.link"/></a></p>
  <fmt:message key="frontdoor.console.value" var="valueLabel"/>
  <fmt:message key="frontdoor.console.allowed" var="allowedLabel"/>
  <table class="fd-settings">
    <thead><tr>
      <th scope="col"><fmt:message key="frontdoor.console.setting"/></th>
      <th scope="col"><c:out value="${valueLabel}"/></th>
      <th scope="col"><c:out value="${allowedLabel}"/></th>
    </tr></thead>
    <tbody>
    <c:forEach items="${page.settings()}" var="row">
      <tr>
        <th scope="row"><code><c:out value="${row.key()}"/></code>
          <span class="fd-hint"><fmt:message key="${row.descriptionKey()}"/></span></th>
        <td data-label="<c:out value="${valueLabel}"/>">
          <c:choose>
            <c:when test="${empty row.value()}"><span class="fd-hint"><fmt:message key="frontdoor.console.empty"/></span></c:when>
            <c:otherwise><code class="fd-value${row.isSet() ? ' fd-set' : ''}"><c:out value="${row.value()}"/></code></c:otherwise>
          </c:choose>
          <c:choose>
            <c:when test="${not row.isUsable()}"><span class="fd-unusable"><fmt:message key="${row.unusableKey()}"/></span></c:when>
            <c:when test="${not row.isSet()}"><span class="fd-hint"><fmt:message key="frontdoor.console.default"/></span></c:when>
          </c:choose>
        </td>
        <td data-label="<c:out value="${allowedLabel}"/>">
          <fmt:message key="${row.syntaxKey()}" var="allowed">
            <c:forEach items="${row.syntaxBounds()}" var="bound"><fmt:param value="${bound}"/></c:forEach>
          </fmt:message>
          <c:out value="${allowed}"/>
          <c:if test="${row.isSet() and not empty row.preset()}"><span class="fd-hint"><fmt:message key="frontdoor.console.preset"/><code><c:out value="${row.preset()}"/></code></span></c:if></td>
      </tr>
    </c:forEach>
    </tbody>
  </table>
</section>

</div>
</body>
</html>
