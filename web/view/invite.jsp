<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%-- Only the controller can set the page; who comes here by themselves is sent to it. --%>
<c:if test="${empty page}"><c:redirect url="../frontdoor-invite.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.invites.one"/></title>
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
<h2><fmt:message key="${page.row().kindKey()}"/><code class="fd-id"><c:out value="${page.row().brief()}"/></code></h2>
<c:if test="${page.isVoid()}"><p class="fd-notice fd-warning"><fmt:message key="frontdoor.invites.void"/></p></c:if>
<dl class="fd-carried">
  <dt><fmt:message key="frontdoor.invites.state"/></dt><dd><fmt:message key="${page.row().stateKey()}"/></dd>
  <dt><fmt:message key="frontdoor.invites.column.by"/></dt>
  <dd><c:choose><c:when test="${empty page.row().by()}"><fmt:message key="frontdoor.invites.server"/></c:when>
    <c:otherwise><c:url value="frontdoor-invite-tree.jsp" var="byTree"><c:param name="account" value="${page.row().by()}"/></c:url><a href="<c:out value="${byTree}"/>"><c:out value="${page.row().by()}"/></a></c:otherwise></c:choose></dd>
  <dt><fmt:message key="frontdoor.invites.column.created"/></dt><dd><fmt:formatDate value="${page.row().created()}" type="both" dateStyle="medium" timeStyle="short"/></dd>
  <dt><fmt:message key="frontdoor.invites.column.expires"/></dt><dd><fmt:formatDate value="${page.row().expires()}" type="both" dateStyle="medium" timeStyle="short"/></dd>
  <dt><fmt:message key="frontdoor.invites.column.used"/></dt><dd><c:out value="${page.row().taken()}"/> / <c:out value="${page.row().all()}"/></dd>
  <c:if test="${not empty page.row().username()}"><dt><fmt:message key="frontdoor.invites.field.username"/></dt><dd><c:out value="${page.row().username()}"/></dd></c:if>
  <c:if test="${not empty page.groups()}"><dt><fmt:message key="frontdoor.invites.field.groups"/></dt><dd><c:forEach items="${page.groups()}" var="one"><c:out value="${one}"/><br/></c:forEach></dd></c:if>
  <c:if test="${not empty page.contacts()}"><dt><fmt:message key="frontdoor.invites.field.contacts"/></dt><dd><c:forEach items="${page.contacts()}" var="one"><c:out value="${one}"/><br/></c:forEach></dd></c:if>
  <c:if test="${not empty page.row().email()}"><dt><fmt:message key="frontdoor.invites.field.email"/></dt><dd><c:out value="${page.row().email()}"/></dd></c:if>
  <dt><fmt:message key="frontdoor.invites.field.language"/></dt><dd><fmt:message key="${page.language()}"/></dd>
  <c:if test="${not empty page.skipKeys()}"><dt><fmt:message key="frontdoor.invites.field.skip"/></dt><dd><c:forEach items="${page.skipKeys()}" var="key"><fmt:message key="${key}"/><br/></c:forEach></dd></c:if>
  <c:if test="${not empty page.row().note()}"><dt><fmt:message key="frontdoor.invites.field.note"/></dt><dd class="fd-remark"><c:out value="${page.row().note()}"/></dd></c:if>
</dl>
<c:if test="${page.row().isOpen()}">
<form method="post" action="frontdoor-invite.jsp">
  <input type="hidden" name="csrf" value="${frontdoorCsrf}"/><input type="hidden" name="id" value="${page.row().id()}"/>
  <div class="fd-buttons"><button type="submit" class="fd-button fd-danger"><fmt:message key="frontdoor.invites.revoke"/></button></div>
</form>
</c:if>
</section>
<section>
<h2><fmt:message key="frontdoor.invites.uses"/></h2>
<c:if test="${empty page.uses()}"><p class="fd-hint"><fmt:message key="frontdoor.invites.uses.none"/></p></c:if>
<ul class="fd-uses">
<c:forEach items="${page.uses()}" var="use">
  <li><c:choose><c:when test="${use.isHere()}"><c:url value="frontdoor-invite-tree.jsp" var="tree"><c:param name="account" value="${use.invitee()}"/></c:url><a href="<c:out value="${tree}"/>"><c:out value="${use.invitee()}"/></a></c:when>
    <c:otherwise><c:out value="${use.invitee()}"/></c:otherwise></c:choose>
    &#32;<span class="fd-hint"><fmt:formatDate value="${use.when()}" type="both" dateStyle="medium" timeStyle="short"/>
    <c:if test="${not use.isDone()}">&#32;<fmt:message key="frontdoor.invites.uses.begun"/></c:if></span></li>
</c:forEach>
</ul>
<c:if test="${page.isCut()}"><p class="fd-hint"><fmt:message key="frontdoor.invites.uses.more"/></p></c:if>
</section>

</div>
</body>
</html>
