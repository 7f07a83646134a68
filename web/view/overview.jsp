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

<c:choose>
  <c:when test="${not page.waiting().isPresent()}"><p class="fd-notice fd-error" role="alert"><fmt:message key="frontdoor.console.waiting.unknown"/></p></c:when>
  <c:when test="${page.waiting().get() gt 0}">
    <p class="fd-notice fd-warning"><a href="frontdoor-waiting.jsp"><fmt:message key="frontdoor.console.waiting.some"><fmt:param value="${page.waiting().get()}"/></fmt:message></a></p>
  </c:when>
  <c:otherwise><p class="fd-hint"><fmt:message key="frontdoor.console.waiting.none"/></p></c:otherwise>
</c:choose>

<div class="fd-doors">
<c:forEach items="${page.doors()}" var="door">
<section class="fd-door fd-${door.state()}" aria-labelledby="fd-door-${door.id()}">
  <h2 id="fd-door-${door.id()}"><fmt:message key="${door.titleKey()}"/></h2>
  <p class="fd-state"><fmt:message key="${door.stateKey()}"/></p>
  <ul>
    <c:forEach items="${door.sentences()}" var="sentence"><li><fmt:message key="${sentence}"/></li></c:forEach>
  </ul>
  <c:if test="${door.link().isPresent()}"><p><a href="<c:out value="${door.link().get().address()}"/>"><fmt:message key="${door.link().get().key()}"/></a></p></c:if>
  <c:if test="${not empty door.options()}">
  <details>
    <summary><fmt:message key="frontdoor.console.switch"/></summary>
    <form method="post" action="frontdoor-overview.jsp">
      <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
      <input type="hidden" name="door" value="${door.id()}"/>
      <c:forEach items="${door.options()}" var="option">
        <label class="fd-choice"><input type="radio" name="mode" value="${option.value()}"${option.chosen() ? ' checked' : ''}/>
          <span><fmt:message key="${option.key()}"/></span></label>
      </c:forEach>
      <button class="fd-button fd-main" type="submit"><fmt:message key="frontdoor.console.switch.do"/></button>
    </form>
  </details>
  </c:if>
</section>
</c:forEach>
</div>

<section aria-labelledby="fd-health">
  <h2 id="fd-health"><fmt:message key="frontdoor.console.health"/></h2>
  <ul class="fd-health">
    <c:forEach items="${page.health()}" var="finding">
      <fmt:message key="${finding.key()}" var="text">
        <c:forEach items="${finding.arguments()}" var="argument"><fmt:param value="${argument}"/></c:forEach>
      </fmt:message>
      <li class="fd-${finding.level().word()}">
        <span class="fd-mark"><fmt:message key="frontdoor.console.level.${finding.level().word()}"/></span>
        <span><c:out value="${text}"/></span>
        <c:if test="${finding.mend().isPresent()}">
          <form method="post" action="frontdoor-overview.jsp">
            <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
            <input type="hidden" name="mend" value="<c:out value="${finding.mend().get()}"/>"/>
            <button class="fd-button" type="submit"><fmt:message key="frontdoor.mend.${finding.mend().get()}"/></button>
          </form>
        </c:if>
      </li>
    </c:forEach>
  </ul>
</section>

<section aria-labelledby="fd-history">
  <h2 id="fd-history"><fmt:message key="frontdoor.console.history"/></h2>
  <c:choose>
  <c:when test="${not page.history().isPresent()}"><p class="fd-hint"><fmt:message key="frontdoor.console.history.unknown"/></p></c:when>
  <c:otherwise>
    <c:set var="history" value="${page.history().get()}"/>
    <fmt:message key="frontdoor.console.history.accounts" var="title"/><c:set var="chart" value="${history.accounts()}"/>
    <%@ include file="chart.jspf" %>
    <fmt:message key="frontdoor.console.history.refusals" var="title"/><c:set var="chart" value="${history.refusals()}"/>
    <%@ include file="chart.jspf" %>
    <details>
      <summary><fmt:message key="frontdoor.console.history.table"/></summary>
      <table class="fd-numbers">
        <thead><tr>
          <th scope="col"><fmt:message key="frontdoor.console.history.day"/></th>
          <th scope="col"><fmt:message key="frontdoor.console.history.admitted"/></th>
          <th scope="col"><fmt:message key="frontdoor.console.history.held"/></th>
          <th scope="col"><fmt:message key="frontdoor.console.history.refused"/></th>
        </tr></thead>
        <tbody>
        <c:forEach items="${history.days()}" var="day">
          <tr><th scope="row"><c:out value="${day.name()}"/></th><td><fmt:formatNumber value="${day.admitted()}"/></td>
            <td><fmt:formatNumber value="${day.held()}"/></td><td><fmt:formatNumber value="${day.refused()}"/></td></tr>
        </c:forEach>
        </tbody>
      </table>
    </details>
    <p><a href="frontdoor-journal.jsp"><fmt:message key="frontdoor.console.history.journal"/></a></p>
  </c:otherwise>
  </c:choose>
</section>

</div>
</body>
</html>
