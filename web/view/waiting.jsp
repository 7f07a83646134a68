<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%-- Only the controller can set the page; who comes here by themselves is sent to it. --%>
<c:if test="${empty page}"><c:redirect url="../frontdoor-waiting.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.waiting.title"/></title>
  <meta name="pageID" content="frontdoor-waiting"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="notices.jspf" %>

<p><fmt:message key="frontdoor.waiting.count"><fmt:param value="${page.all()}"/></fmt:message></p>
<c:if test="${not page.asks()}"><p class="fd-hint"><fmt:message key="frontdoor.waiting.no-door"/></p></c:if>
<c:if test="${not empty page.source()}">
  <p><fmt:message key="frontdoor.waiting.only" var="only"><fmt:param value="${page.source()}"/></fmt:message><c:out value="${only}"/>
    <a href="frontdoor-waiting.jsp"><fmt:message key="frontdoor.waiting.everybody"/></a></p>
</c:if>

<c:if test="${not empty page.rows()}">
<form method="post" action="frontdoor-waiting.jsp">
<input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
<input type="hidden" name="source" value="<c:out value="${page.source()}"/>"/>
<input type="hidden" name="after" value="<c:out value="${page.after()}"/>"/>
<div class="fd-buttons">
  <%-- First, because the Enter key presses the first one. --%>
  <button class="fd-button" type="submit" name="do" value="look"><fmt:message key="frontdoor.waiting.anew"/></button>
  <a class="fd-button" href="<c:out value="${page.tick()}"/>"><fmt:message key="frontdoor.waiting.tick-all"/></a>
</div>
<ul class="fd-applications">
  <c:forEach items="${page.rows()}" var="row">
  <li>
    <div class="fd-choice">
      <input type="checkbox" name="id" id="tick-${row.id()}" value="${row.id()}"<c:if test="${page.ticked()}"> checked="checked"</c:if>/>
      <label for="tick-${row.id()}"><strong><c:out value="${row.account()}"/></strong></label>
      <fmt:formatDate value="${row.filed()}" type="both" dateStyle="medium" timeStyle="short" var="filed"/>
      <span class="fd-hint" title="<c:out value="${filed}"/>"><fmt:message key="${row.age().key()}"><fmt:param value="${row.age().number()}"/></fmt:message></span>
    </div>
    <c:if test="${not empty row.motive()}"><blockquote class="fd-motive"><c:out value="${row.motive()}"/></blockquote></c:if>
    <dl class="fd-facts">
      <c:if test="${not empty row.email()}"><div><dt><fmt:message key="frontdoor.waiting.email"/></dt>
        <dd><c:out value="${row.email()}"/> <span class="fd-hint"><fmt:message key="frontdoor.waiting.email.${row.confirmed() ? 'confirmed' : 'unconfirmed'}"/></span></dd></div></c:if>
      <c:if test="${not empty row.phone()}"><div><dt><fmt:message key="frontdoor.waiting.phone"/></dt><dd><c:out value="${row.phone()}"/></dd></div></c:if>
      <div><dt><fmt:message key="frontdoor.waiting.source"/></dt>
        <dd><c:out value="${row.source()}"/>, <fmt:message key="${row.doorKey()}"/>
          <c:if test="${row.others() gt 0}"> – <a href="<c:out value="${row.sourceLink()}"/>"><fmt:message key="frontdoor.waiting.others"><fmt:param value="${row.others()}"/></fmt:message></a></c:if></dd></div>
      <c:if test="${not empty row.accounts()}"><div class="fd-alike"><dt><fmt:message key="frontdoor.waiting.alike.accounts"/></dt>
        <dd><c:forEach items="${row.accounts()}" var="name" varStatus="at"><c:if test="${not at.first}">, </c:if><c:out value="${name}"/></c:forEach></dd></div></c:if>
      <c:if test="${not empty row.applied()}"><div class="fd-alike"><dt><fmt:message key="frontdoor.waiting.alike.applied"/></dt>
        <dd><c:forEach items="${row.applied()}" var="name" varStatus="at"><c:if test="${not at.first}">, </c:if><c:out value="${name}"/></c:forEach></dd></div></c:if>
      <c:if test="${not empty row.note()}"><div><dt><fmt:message key="frontdoor.waiting.note"/></dt><dd class="fd-motive"><c:out value="${row.note()}"/></dd></div></c:if>
    </dl>
    <div class="fd-buttons">
      <fmt:message key="frontdoor.waiting.approve.who" var="approveWho"><fmt:param value="${row.account()}"/></fmt:message>
      <fmt:message key="frontdoor.waiting.decline.who" var="declineWho"><fmt:param value="${row.account()}"/></fmt:message>
      <button class="fd-button fd-main" type="submit" name="do" value="approve:${row.id()}" aria-label="<c:out value="${approveWho}"/>"><fmt:message key="frontdoor.waiting.approve"/></button>
      <button class="fd-button fd-danger" type="submit" name="do" value="decline:${row.id()}" aria-label="<c:out value="${declineWho}"/>"><fmt:message key="frontdoor.waiting.decline"/></button>
      <details class="fd-note"><summary><fmt:message key="frontdoor.waiting.note.write"/></summary>
        <div class="fd-field">
          <label for="note-${row.id()}"><fmt:message key="frontdoor.waiting.note.label"/></label>
          <input type="text" id="note-${row.id()}" form="form-${row.id()}" name="note" maxlength="250" value="<c:out value="${row.note()}"/>"/>
          <button class="fd-button" type="submit" form="form-${row.id()}" name="do" value="note:${row.id()}"><fmt:message key="frontdoor.waiting.note.save"/></button>
        </div>
      </details>
    </div>
  </li>
  </c:forEach>
</ul>
<fieldset class="fd-verdict">
  <legend><fmt:message key="frontdoor.waiting.ticked"/></legend>
  <div class="fd-field">
    <label for="word"><fmt:message key="frontdoor.waiting.word"/></label>
    <textarea id="word" name="word" maxlength="2000" aria-describedby="word-hint"><c:out value="${page.word()}"/></textarea>
    <span class="fd-hint" id="word-hint"><fmt:message key="frontdoor.waiting.word.hint"/></span>
  </div>
  <div class="fd-buttons">
    <button class="fd-button fd-main" type="submit" name="do" value="approve"><fmt:message key="frontdoor.waiting.approve.ticked"/></button>
    <button class="fd-button fd-danger" type="submit" name="do" value="decline"><fmt:message key="frontdoor.waiting.decline.ticked"/></button>
  </div>
</fieldset>
</form>
<c:forEach items="${page.rows()}" var="row">
  <form method="post" action="frontdoor-waiting.jsp" id="form-${row.id()}">
    <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
    <input type="hidden" name="source" value="<c:out value="${page.source()}"/>"/>
    <input type="hidden" name="after" value="<c:out value="${page.after()}"/>"/>
    <input type="hidden" name="do" value="note:${row.id()}"/>
  </form>
</c:forEach>
</c:if>
<c:if test="${not empty page.next()}"><p><a href="<c:out value="${page.next()}"/>"><fmt:message key="frontdoor.waiting.next"/></a></p></c:if>

<section>
  <h2><fmt:message key="frontdoor.waiting.decided"/></h2>
  <c:if test="${empty page.decided()}"><p class="fd-hint"><fmt:message key="frontdoor.waiting.decided.none"/></p></c:if>
  <c:if test="${not empty page.decided()}">
  <fmt:message key="frontdoor.waiting.decided.what" var="whatLabel"/>
  <fmt:message key="frontdoor.waiting.decided.by" var="byLabel"/>
  <fmt:message key="frontdoor.waiting.decided.at" var="atLabel"/>
  <table class="fd-list">
    <thead><tr><th scope="col"><fmt:message key="frontdoor.waiting.decided.who"/></th><th scope="col"><c:out value="${whatLabel}"/></th>
      <th scope="col"><c:out value="${byLabel}"/></th><th scope="col"><c:out value="${atLabel}"/></th></tr></thead>
    <tbody>
    <c:forEach items="${page.decided()}" var="row">
      <tr>
        <th scope="row"><c:out value="${row.account()}"/><c:if test="${not empty row.note()}"><span class="fd-hint"><c:out value="${row.note()}"/></span></c:if></th>
        <td data-label="<c:out value="${whatLabel}"/>"><fmt:message key="${row.stateKey()}"/></td>
        <td data-label="<c:out value="${byLabel}"/>"><c:choose><c:when test="${empty row.by()}"><fmt:message key="frontdoor.waiting.by-console"/></c:when><c:otherwise><c:out value="${row.by()}"/></c:otherwise></c:choose></td>
        <td data-label="<c:out value="${atLabel}"/>"><fmt:formatDate value="${row.at()}" type="both" dateStyle="medium" timeStyle="short"/></td>
      </tr>
    </c:forEach>
    </tbody>
  </table>
  </c:if>
</section>

</div>
</body>
</html>
