<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%-- Only the controller can set the page; who comes here by themselves is sent to it. --%>
<c:if test="${empty page}"><c:redirect url="../frontdoor-invite-tree.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.invites.tree"/></title>
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
<form method="get" action="frontdoor-invite-tree.jsp" class="fd-search">
  <div class="fd-field"><label for="account"><fmt:message key="frontdoor.invites.tree.account"/></label>
    <input type="text" id="account" name="account" value="<c:out value="${page.typed()}"/>" autocomplete="off"/></div>
  <div class="fd-buttons"><button type="submit" class="fd-button"><fmt:message key="frontdoor.invites.look"/></button></div>
</form>
<c:if test="${page.isNobody()}"><p class="fd-notice fd-warning"><fmt:message key="frontdoor.invites.nobody"/></p></c:if>
</section>
<c:if test="${not empty page.account()}">
<section>
<h2><c:out value="${page.account()}"/></h2>
<c:choose>
<c:when test="${page.origin() eq 'member'}"><p><fmt:message key="frontdoor.invites.tree.brought"/>&#32;
  <c:forEach items="${page.ancestors()}" var="one"><c:url value="frontdoor-invite-tree.jsp" var="up"><c:param name="account" value="${one}"/></c:url><a href="<c:out value="${up}"/>"><c:out value="${one}"/></a> → </c:forEach><b><c:out value="${page.account()}"/></b></p></c:when>
<c:otherwise><p><fmt:message key="frontdoor.invites.tree.origin.${page.origin()}"/></p></c:otherwise>
</c:choose>
<fmt:message key="frontdoor.invites.tree.numbers" var="numbers"><fmt:param value="${page.below()}"/><fmt:param value="${page.open()}"/></fmt:message>
<fmt:message key="frontdoor.invites.tree.depth" var="depth"><fmt:param value="${page.depth()}"/></fmt:message>
<p><c:out value="${numbers}"/>&#32;<c:if test="${page.depth() > 0}">· <c:out value="${depth}"/></c:if></p>
<c:if test="${not page.isWhole()}"><p class="fd-notice fd-warning"><fmt:message key="frontdoor.invites.tree.cut"/></p></c:if>
<c:choose>
<c:when test="${page.isAsking()}">
  <form method="post" action="frontdoor-invite-tree.jsp" class="fd-form">
    <input type="hidden" name="csrf" value="${frontdoorCsrf}"/><input type="hidden" name="account" value="<c:out value="${page.account()}"/>"/>
    <fmt:message key="frontdoor.invites.tree.ask" var="ask"><fmt:param value="${page.open()}"/><fmt:param value="${page.below() + 1}"/></fmt:message>
    <p class="fd-notice fd-warning" role="alert"><c:out value="${ask}"/></p>
    <label class="fd-choice"><input type="checkbox" name="lock" value="yes"/><span><fmt:message key="frontdoor.invites.tree.lock"/></span></label>
    <div class="fd-buttons"><button type="submit" name="do" value="shut" class="fd-button fd-danger"><fmt:message key="frontdoor.invites.tree.shut"/></button>
    <c:url value="frontdoor-invite-tree.jsp" var="back"><c:param name="account" value="${page.account()}"/></c:url>
    <a class="fd-button" href="<c:out value="${back}"/>"><fmt:message key="frontdoor.invites.tree.leave"/></a></div>
  </form>
</c:when>
<c:otherwise>
  <c:if test="${not empty page.nodes()}">
  <ul class="fd-tree">
  <c:forEach items="${page.nodes()}" var="node">
    <c:url value="frontdoor-invite-tree.jsp" var="down"><c:param name="account" value="${node.name()}"/></c:url>
    <fmt:message key="frontdoor.invites.tree.node" var="about"><fmt:param value="${node.depth()}"/><fmt:param value="${node.brought()}"/></fmt:message>
    <li><a href="<c:out value="${down}"/>"><c:out value="${node.name()}"/></a> <span class="fd-hint"><c:out value="${about}"/></span>
    <c:choose><c:when test="${node.opens()}"><ul></c:when><c:otherwise></li></c:otherwise></c:choose>
    <c:forEach begin="1" end="${node.closes()}"></ul></li></c:forEach>
  </c:forEach>
  </ul>
  </c:if>
  <c:if test="${not page.isWhole()}"><p class="fd-hint"><fmt:message key="frontdoor.invites.tree.deeper"/></p></c:if>
  <form method="post" action="frontdoor-invite-tree.jsp">
    <input type="hidden" name="csrf" value="${frontdoorCsrf}"/><input type="hidden" name="account" value="<c:out value="${page.account()}"/>"/>
    <div class="fd-buttons"><button type="submit" name="do" value="ask" class="fd-button fd-danger"><fmt:message key="frontdoor.invites.tree.shut"/></button></div>
  </form>
</c:otherwise>
</c:choose>
</section>
</c:if>

</div>
</body>
</html>
