<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<c:if test="${empty page}"><c:redirect url="../frontdoor-takeover.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.takeover.title"/></title>
  <meta name="pageID" content="frontdoor-takeover"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="notices.jspf" %>

<c:if test="${page.isActive()}">
  <p class="fd-notice fd-warning" role="status"><fmt:message key="frontdoor.takeover.active"/></p>
</c:if>

<section>
  <h2><fmt:message key="frontdoor.takeover.found"/></h2>
  <c:choose>
    <c:when test="${empty page.rows()}"><p><fmt:message key="frontdoor.takeover.nothing"/></p></c:when>
    <c:otherwise>
      <p class="fd-hint"><fmt:message key="frontdoor.takeover.hint"/></p>
      <fmt:message key="frontdoor.takeover.take" var="takeText"/>
      <fmt:message key="frontdoor.takeover.was" var="wasText"/>
      <fmt:message key="frontdoor.takeover.now" var="nowText"/>
      <fmt:message key="frontdoor.takeover.becomes" var="becomesText"/>
      <form method="post" action="frontdoor-takeover.jsp">
        <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
        <input type="hidden" name="seen" value="<c:out value="${page.mark()}"/>"/>
        <table class="fd-list fd-takeover">
          <thead><tr><th scope="col"><c:out value="${takeText}"/></th><th scope="col"><c:out value="${wasText}"/></th><th scope="col"><c:out value="${becomesText}"/></th><th scope="col"><fmt:message key="frontdoor.takeover.remark"/></th></tr></thead>
          <tbody>
            <c:forEach items="${page.rows()}" var="row">
              <tr>
                <td><c:choose>
                  <c:when test="${row.isOpen()}"><input type="checkbox" name="take" value="<c:out value="${row.key()}"/>" aria-label="<c:out value="${takeText} ${row.key()}"/>"<c:if test="${row.isAdvised()}"> checked</c:if>/></c:when>
                  <c:otherwise><span class="fd-hint" aria-hidden="true">–</span></c:otherwise></c:choose></td>
                <th scope="row"><code><c:out value="${row.key()}"/></code>
                  <c:choose><c:when test="${not row.isSet()}"><span class="fd-hint"><fmt:message key="frontdoor.takeover.unset"/></span></c:when>
                    <c:otherwise><code class="fd-long"><c:out value="${row.value()}"/></code></c:otherwise></c:choose></th>
                <td class="fd-becomes" data-label="<c:out value="${becomesText}"/>"><c:if test="${row.isTurned()}"><code><c:out value="${row.ours()}"/></code>&#32;<code class="fd-long fd-set"><c:out value="${row.after()}"/></code>
                  <c:if test="${not empty row.before() and row.before() ne row.after()}"><span class="fd-hint"><c:out value="${nowText}"/>&#32;<code class="fd-long"><c:out value="${row.before()}"/></code></span></c:if></c:if></td>
                <td><strong><fmt:message key="${row.stateKey()}"/></strong>
                  <c:if test="${not empty row.remarkKey()}"><span class="fd-hint"><fmt:message key="${row.remarkKey()}"/></span></c:if></td>
              </tr>
            </c:forEach>
          </tbody>
        </table>
        <c:if test="${page.isOpen()}"><div class="fd-buttons"><button class="fd-button fd-main"><fmt:message key="frontdoor.takeover.apply"/></button></div></c:if>
      </form>
    </c:otherwise>
  </c:choose>
</section>

<section>
  <h2><fmt:message key="frontdoor.takeover.remove"/></h2>
  <ol class="fd-steps">
    <li><fmt:message key="frontdoor.takeover.remove.first"/></li>
    <li><fmt:message key="frontdoor.takeover.remove.second"/>&#32;<a href="../../plugin-admin.jsp"><fmt:message key="frontdoor.takeover.remove.plugins"/></a></li>
    <li><fmt:message key="frontdoor.takeover.remove.third"/>&#32;<a href="../../server-properties.jsp"><fmt:message key="frontdoor.takeover.remove.properties"/></a></li>
  </ol>
</section>

</div>
</body>
</html>
