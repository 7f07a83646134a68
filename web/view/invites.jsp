<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%-- Only the controller can set the page; who comes here by themselves is sent to it. --%>
<c:if test="${empty page}"><c:redirect url="../frontdoor-invites.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.invites.title"/></title>
  <meta name="pageID" content="frontdoor-invites"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
  <script src="script/invites.js" defer="defer"></script>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="invite-ways.jspf" %>
<%@ include file="notices.jspf" %>
<section>
<form method="get" action="frontdoor-invites.jsp" class="fd-search">
  <div class="fd-field"><label for="q"><fmt:message key="frontdoor.invites.search"/></label>
    <input type="search" id="q" name="q" maxlength="100" value="<c:out value="${page.search().text()}"/>" aria-describedby="hint-q"/>
    <span class="fd-hint" id="hint-q"><fmt:message key="frontdoor.invites.search.hint"/></span></div>
  <div class="fd-field"><label for="by"><fmt:message key="frontdoor.invites.by"/></label>
    <input type="text" id="by" name="by" value="<c:out value="${page.search().by()}"/>" autocomplete="off" aria-describedby="hint-by"/>
    <span class="fd-hint" id="hint-by"><fmt:message key="frontdoor.invites.by.hint"/></span></div>
  <div class="fd-field"><label for="state"><fmt:message key="frontdoor.invites.state"/></label>
    <select id="state" name="state">
      <c:forEach items="${page.states()}" var="choice">
        <option value="${choice.value()}"<c:if test="${choice.chosen()}"> selected="selected"</c:if>><fmt:message key="${choice.key()}"/></option>
      </c:forEach>
    </select></div>
  <div class="fd-buttons"><button type="submit" class="fd-button"><fmt:message key="frontdoor.invites.look"/></button></div>
</form>
<c:choose>
<c:when test="${page.isNobody()}"><p class="fd-notice fd-warning"><fmt:message key="frontdoor.invites.nobody"/></p></c:when>
<c:when test="${empty page.rows() and page.reached().isPresent()}"></c:when>
<c:when test="${empty page.rows()}"><p class="fd-hint"><fmt:message key="frontdoor.invites.none"/></p></c:when>
<c:otherwise>
<form method="post" action="frontdoor-invites.jsp">
<input type="hidden" name="csrf" value="${frontdoorCsrf}"/>
<input type="hidden" name="q" value="<c:out value="${page.search().text()}"/>"/>
<input type="hidden" name="by" value="<c:out value="${page.search().by()}"/>"/>
<c:forEach items="${page.states()}" var="choice"><c:if test="${choice.chosen()}"><input type="hidden" name="state" value="${choice.value()}"/></c:if></c:forEach>
<input type="hidden" name="after" value="<c:out value="${page.search().after()}"/>"/>
<fmt:message key="frontdoor.invites.column.invite" var="inviteLabel"/>
<fmt:message key="frontdoor.invites.state" var="stateLabel"/>
<fmt:message key="frontdoor.invites.column.by" var="byLabel"/>
<fmt:message key="frontdoor.invites.column.for" var="forLabel"/>
<fmt:message key="frontdoor.invites.column.used" var="usedLabel"/>
<fmt:message key="frontdoor.invites.column.created" var="createdLabel"/>
<fmt:message key="frontdoor.invites.column.expires" var="expiresLabel"/>
<c:if test="${page.hasOpen()}"><label class="fd-choice" hidden="hidden"><input type="checkbox" data-all="id"/><span><fmt:message key="frontdoor.invites.all"/></span></label></c:if>
<table class="fd-list">
  <thead><tr>
    <th scope="col"><c:out value="${inviteLabel}"/></th>
    <th scope="col"><c:out value="${stateLabel}"/></th>
    <th scope="col"><c:out value="${byLabel}"/></th>
    <th scope="col"><c:out value="${forLabel}"/></th>
    <th scope="col"><c:out value="${usedLabel}"/></th>
    <th scope="col"><c:out value="${createdLabel}"/></th>
    <th scope="col"><c:out value="${expiresLabel}"/></th>
  </tr></thead>
  <tbody>
  <c:forEach items="${page.rows()}" var="row">
    <fmt:message key="frontdoor.invites.tick" var="tick"><fmt:param value="${row.brief()}"/></fmt:message>
    <tr>
      <th scope="row">
        <c:if test="${row.isOpen()}"><input type="checkbox" name="id" value="${row.id()}" aria-label="<c:out value="${tick}"/>"/></c:if>
        <a href="frontdoor-invite.jsp?id=${row.id()}"><fmt:message key="${row.kindKey()}"/><code class="fd-id"><c:out value="${row.brief()}"/></code></a>
        <c:if test="${not empty row.note()}"><span class="fd-hint fd-remark"><c:out value="${row.note()}"/></span></c:if></th>
      <td data-label="<c:out value="${stateLabel}"/>"><fmt:message key="${row.stateKey()}"/></td>
      <td data-label="<c:out value="${byLabel}"/>"><c:choose><c:when test="${empty row.by()}"><fmt:message key="frontdoor.invites.server"/></c:when><c:otherwise><c:out value="${row.by()}"/></c:otherwise></c:choose></td>
      <td data-label="<c:out value="${forLabel}"/>"><c:out value="${row.username()}"/><c:if test="${not empty row.email()}"><br/><c:out value="${row.email()}"/></c:if></td>
      <td data-label="<c:out value="${usedLabel}"/>"><c:out value="${row.taken()}"/> / <c:out value="${row.all()}"/></td>
      <td data-label="<c:out value="${createdLabel}"/>"><fmt:formatDate value="${row.created()}" type="both" dateStyle="medium" timeStyle="short"/></td>
      <td data-label="<c:out value="${expiresLabel}"/>"><fmt:formatDate value="${row.expires()}" type="both" dateStyle="medium" timeStyle="short"/></td>
    </tr>
  </c:forEach>
  </tbody>
</table>
<c:if test="${page.hasOpen()}"><div class="fd-buttons"><button type="submit" class="fd-button fd-danger"><fmt:message key="frontdoor.invites.revoke.ticked"/></button></div></c:if>
</form>
</c:otherwise>
</c:choose>
<c:if test="${page.reached().isPresent() and not page.isNobody()}">
  <fmt:formatDate value="${page.reached().get()}" type="both" dateStyle="medium" timeStyle="short" var="made"/>
  <fmt:message key="frontdoor.journal.reached" var="reached"><fmt:param value="${made}"/></fmt:message>
  <p class="fd-notice" role="status"><c:out value="${reached}"/></p>
</c:if>
<p class="fd-pages">
  <c:if test="${not empty page.newest()}"><a href="<c:out value="${page.newest()}"/>"><fmt:message key="frontdoor.invites.newest"/></a></c:if>
  <c:if test="${not empty page.next()}"><a href="<c:out value="${page.next()}"/>" rel="next"><fmt:message key="frontdoor.invites.older"/></a></c:if>
</p>
</section>

</div>
</body>
</html>
