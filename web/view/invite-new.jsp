<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%-- Only the controller can set the page; who comes here by themselves is sent to it. --%>
<c:if test="${empty page}"><c:redirect url="../frontdoor-invite-new.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.invites.new"/></title>
  <meta name="pageID" content="frontdoor-invites"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
  <script src="script/invites.js" defer="defer"></script>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="invite-ways.jspf" %>
<%@ include file="notices.jspf" %>
<c:forEach items="${page.made()}" var="made">
<section class="fd-made">
  <h2><fmt:message key="frontdoor.invites.made"/></h2>
  <p class="fd-notice fd-warning"><fmt:message key="frontdoor.invites.once"/></p>
  <fmt:formatDate value="${made.expires()}" type="both" dateStyle="medium" timeStyle="long" var="until"/>
  <p><fmt:message key="${made.kindKey()}"/> · <fmt:message key="frontdoor.invites.until"><fmt:param value="${until}"/></fmt:message></p>
  <fmt:message key="frontdoor.invites.copied" var="copied"/>
  <c:if test="${not empty made.page()}">
    <div class="fd-field">
      <label for="made-page"><fmt:message key="frontdoor.invites.link"/></label>
      <span class="fd-pair"><input type="text" readonly="readonly" id="made-page" value="<c:out value="${made.page()}"/>"/>
      <button type="button" class="fd-button" hidden="hidden" data-copies="made-page" data-done="<c:out value="${copied}"/>"><fmt:message key="frontdoor.invites.copy"/></button></span>
    </div>
  </c:if>
  <c:if test="${not empty made.app()}">
    <div class="fd-field">
      <label for="made-app"><fmt:message key="frontdoor.invites.app"/></label>
      <span class="fd-pair"><input type="text" readonly="readonly" id="made-app" value="<c:out value="${made.app()}"/>"/>
      <button type="button" class="fd-button" hidden="hidden" data-copies="made-app" data-done="<c:out value="${copied}"/>"><fmt:message key="frontdoor.invites.copy"/></button></span>
    </div>
  </c:if>
  <c:if test="${not empty made.code()}">
    <fmt:message key="frontdoor.invites.code" var="codeLabel"/>
    <svg viewBox="${made.box()}" class="fd-code" role="img" aria-label="<c:out value="${codeLabel}"/>"><path fill="#fff" d="M0 0h${made.room()}v${made.room()}H0z"/><path fill="#000" d="${made.code()}"/></svg>
  </c:if>
  <c:if test="${not empty made.mailedTo()}">
    <fmt:message key="${made.mailKey()}" var="mailed"><fmt:param value="${made.mailedTo()}"/></fmt:message>
    <p><c:out value="${mailed}"/></p>
  </c:if>
  <p><a href="frontdoor-invite.jsp?id=${made.id()}"><fmt:message key="frontdoor.invites.show"/></a></p>
</section>
</c:forEach>
<section>
<c:if test="${not empty page.made()}"><h2><fmt:message key="frontdoor.invites.another"/></h2></c:if>
<%@ include file="invite-flaws.jspf" %>
<form method="post" action="frontdoor-invite-new.jsp" class="fd-form">
<input type="hidden" name="csrf" value="${frontdoorCsrf}"/>
<%@ include file="invite-rows.jspf" %>
<div class="fd-buttons"><button type="submit" class="fd-button fd-main"><fmt:message key="frontdoor.invites.make"/></button></div>
</form>
</section>

</div>
</body>
</html>
