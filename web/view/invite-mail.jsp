<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%-- Only the controller can set the page; who comes here by themselves is sent to it. --%>
<c:if test="${empty page}"><c:redirect url="../frontdoor-invite-mail.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.invites.many"/></title>
  <meta name="pageID" content="frontdoor-invites"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
  <c:if test="${page.isRunning()}"><meta http-equiv="refresh" content="3"/></c:if>
  <script src="script/invites.js" defer="defer"></script>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="invite-ways.jspf" %>
<%@ include file="notices.jspf" %>
<c:if test="${page.all() > 0}">
<section>
  <h2><fmt:message key="frontdoor.invites.mail.progress"/></h2>
  <fmt:message key="frontdoor.invites.mail.far" var="far"><fmt:param value="${page.done()}"/><fmt:param value="${page.all()}"/></fmt:message>
  <p role="status"><label for="progress"><c:out value="${far}"/></label> <progress id="progress" max="${page.all()}" value="${page.done()}"></progress></p>
  <c:if test="${page.isRunning()}">
  <form method="post" action="frontdoor-invite-mail.jsp">
    <input type="hidden" name="csrf" value="${frontdoorCsrf}"/>
    <div class="fd-buttons"><button type="submit" name="do" value="stop" class="fd-button fd-danger"><fmt:message key="frontdoor.invites.mail.stop"/></button></div>
  </form>
  </c:if>
  <fmt:message key="frontdoor.invites.mail.address" var="addressLabel"/>
  <fmt:message key="frontdoor.invites.mail.result" var="resultLabel"/>
  <table class="fd-list">
    <thead><tr><th scope="col"><c:out value="${addressLabel}"/></th><th scope="col"><c:out value="${resultLabel}"/></th></tr></thead>
    <tbody>
    <c:forEach items="${page.lines()}" var="line">
      <fmt:message key="${line.fate().key()}" var="fate"><c:forEach items="${line.fate().arguments()}" var="argument"><fmt:param value="${argument}"/></c:forEach></fmt:message>
      <tr><th scope="row"><c:out value="${line.text()}"/></th><td data-label="<c:out value="${resultLabel}"/>"><c:out value="${fate}"/></td></tr>
    </c:forEach>
    </tbody>
  </table>
</section>
</c:if>
<c:if test="${not page.isRunning()}">
<section>
<%@ include file="invite-flaws.jspf" %>
<form method="post" action="frontdoor-invite-mail.jsp" class="fd-form">
<input type="hidden" name="csrf" value="${frontdoorCsrf}"/>
<div class="fd-field">
  <label for="addresses"><fmt:message key="frontdoor.invites.mail.addresses"/></label>
  <c:forEach items="${page.addressFlaws()}" var="flaw">
    <fmt:message key="${flaw.key()}" var="wrong"><c:forEach items="${flaw.arguments()}" var="argument"><fmt:param value="${argument}"/></c:forEach></fmt:message>
    <span class="fd-wrong" id="wrong-addresses"><c:out value="${wrong}"/></span>
  </c:forEach>
  <textarea id="addresses" name="addresses" rows="8" aria-describedby="hint-addresses" aria-invalid="${not empty page.addressFlaws()}">
<c:out value="${page.addresses()}"/></textarea>
  <span class="fd-hint" id="hint-addresses"><fmt:message key="frontdoor.invites.mail.addresses.hint"/></span>
</div>
<%@ include file="invite-rows.jspf" %>
<div class="fd-buttons"><button type="submit" class="fd-button fd-main"><fmt:message key="frontdoor.invites.mail.begin"/></button></div>
</form>
</section>
</c:if>

</div>
</body>
</html>
