<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<c:if test="${empty page}"><c:redirect url="../frontdoor-journal.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.journal.title"/></title>
  <meta name="pageID" content="frontdoor-journal"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="notices.jspf" %>

<fmt:message key="frontdoor.journal.kept" var="kept"><fmt:param value="${page.kept()[0]}"/><fmt:param value="${page.kept()[1]}"/></fmt:message>
<p class="fd-hint"><fmt:message key="frontdoor.journal.hint"/></p>
<p class="fd-hint"><c:out value="${kept}"/></p>

<fmt:message key="frontdoor.journal.any" var="any"/>
<form class="fd-filter" method="get" action="frontdoor-journal.jsp" role="search">
  <div class="fd-field"><label for="outcome"><fmt:message key="frontdoor.journal.outcome"/></label>
    <select id="outcome" name="outcome">
      <option value=""><c:out value="${any}"/></option>
      <c:forEach items="${page.outcomes()}" var="choice">
        <option value="${choice.word()}"${choice.word() eq page.form().text('outcome') ? ' selected' : ''}><fmt:message key="${choice.key()}"/></option>
      </c:forEach>
    </select></div>
  <div class="fd-field"><label for="reason"><fmt:message key="frontdoor.journal.reason"/></label>
    <select id="reason" name="reason">
      <option value=""><c:out value="${any}"/></option>
      <c:forEach items="${page.reasons()}" var="choice">
        <option value="${choice.word()}"${choice.word() eq page.form().text('reason') ? ' selected' : ''}><fmt:message key="${choice.key()}"/></option>
      </c:forEach>
    </select></div>
  <div class="fd-field"><label for="door"><fmt:message key="frontdoor.journal.door"/></label>
    <select id="door" name="door">
      <option value=""><c:out value="${any}"/></option>
      <c:forEach items="${page.doors()}" var="choice">
        <option value="${choice.word()}"${choice.word() eq page.form().text('door') ? ' selected' : ''}><fmt:message key="${choice.key()}"/></option>
      </c:forEach>
    </select></div>
  <div class="fd-field"><label for="account"><fmt:message key="frontdoor.journal.account"/></label>
    <input type="text" id="account" name="account" maxlength="100" autocomplete="off" spellcheck="false" value="<c:out value="${page.form().text('account')}"/>"/></div>
  <div class="fd-field"><label for="source"><fmt:message key="frontdoor.journal.source"/></label>
    <input type="text" id="source" name="source" maxlength="100" autocomplete="off" spellcheck="false" value="<c:out value="${page.form().text('source')}"/>"/></div>
  <div class="fd-field"><label for="text"><fmt:message key="frontdoor.journal.text"/></label>
    <input type="search" id="text" name="text" maxlength="100" value="<c:out value="${page.form().text('text')}"/>"/></div>
  <c:set var="wrongSince" value="${page.form().isWrong('since')}"/>
  <div class="fd-field"><label for="since"><fmt:message key="frontdoor.journal.since"/></label>
    <input type="date" id="since" name="since"${wrongSince ? ' aria-invalid="true" aria-describedby="since-wrong"' : ''} value="<c:out value="${page.form().text('since')}"/>"/>
    <c:if test="${wrongSince}"><span class="fd-wrong" id="since-wrong"><fmt:message key="frontdoor.journal.day"/></span></c:if></div>
  <c:set var="wrongUntil" value="${page.form().isWrong('until')}"/>
  <div class="fd-field"><label for="until"><fmt:message key="frontdoor.journal.until"/></label>
    <input type="date" id="until" name="until"${wrongUntil ? ' aria-invalid="true" aria-describedby="until-wrong"' : ''} value="<c:out value="${page.form().text('until')}"/>"/>
    <c:if test="${wrongUntil}"><span class="fd-wrong" id="until-wrong"><fmt:message key="frontdoor.journal.day"/></span></c:if></div>
  <div class="fd-buttons">
    <button class="fd-button fd-main" type="submit"><fmt:message key="frontdoor.journal.show"/></button>
    <c:if test="${page.form().isFiltering()}"><a class="fd-button" href="frontdoor-journal.jsp"><fmt:message key="frontdoor.journal.all"/></a></c:if>
    <a class="fd-button" href="<c:out value="frontdoor-journal.jsp${page.links().csv()}"/>"><fmt:message key="frontdoor.journal.csv"/></a>
    <a class="fd-button" href="<c:out value="frontdoor-journal.jsp${page.links().excel()}"/>"><fmt:message key="frontdoor.journal.excel"/></a>
  </div>
</form>

<fmt:message key="frontdoor.journal.time" var="timeLabel"/>
<fmt:message key="frontdoor.journal.what" var="whatLabel"/>
<fmt:message key="frontdoor.journal.account" var="accountLabel"/>
<fmt:message key="frontdoor.journal.source" var="sourceLabel"/>
<fmt:message key="frontdoor.journal.door" var="doorLabel"/>
<c:if test="${not empty page.lines()}">
<table class="fd-list fd-journal">
  <thead><tr>
    <th scope="col"><c:out value="${timeLabel}"/></th>
    <th scope="col"><c:out value="${whatLabel}"/></th>
    <th scope="col"><c:out value="${accountLabel}"/></th>
    <th scope="col"><c:out value="${sourceLabel}"/></th>
    <th scope="col"><c:out value="${doorLabel}"/></th>
  </tr></thead>
  <tbody>
  <c:forEach items="${page.lines()}" var="line">
    <tr class="fd-${line.style()}">
      <th scope="row"><c:out value="${line.time()}"/></th>
      <td><span class="fd-mark"><fmt:message key="${line.what().outcome()}"/></span>
        <c:if test="${not empty line.what().reason()}"><fmt:message key="${line.what().reason()}"/></c:if>
        <c:if test="${line.many() gt 1}"><fmt:message key="frontdoor.journal.many" var="many"><fmt:param value="${line.many()}"/></fmt:message><strong><c:out value="${many}"/></strong></c:if>
        <c:if test="${not empty line.who().by()}"><fmt:message key="frontdoor.journal.by" var="by"><fmt:param value="${line.who().by()}"/></fmt:message><span class="fd-hint"><c:out value="${by}"/></span></c:if>
        <c:if test="${not empty line.who().inviter()}"><fmt:message key="frontdoor.journal.inviter" var="inviter"><fmt:param value="${line.who().inviter()}"/></fmt:message><span class="fd-hint"><c:out value="${inviter}"/></span></c:if>
        <c:if test="${line.who().isServers()}"><span class="fd-hint"><fmt:message key="frontdoor.journal.invited"/></span></c:if>
        <c:if test="${not empty line.what().detail()}"><span class="fd-hint"><c:out value="${line.what().detail()}"/></span></c:if></td>
      <td data-label="<c:out value="${accountLabel}"/>"><c:if test="${not empty line.who().account()}"><a href="<c:out value="frontdoor-journal.jsp${line.who().accountLink()}"/>"><c:out value="${line.who().account()}"/></a></c:if></td>
      <td data-label="<c:out value="${sourceLabel}"/>"><c:if test="${not empty line.who().source()}"><a href="<c:out value="frontdoor-journal.jsp${line.who().sourceLink()}"/>"><c:out value="${line.who().source()}"/></a></c:if></td>
      <td data-label="<c:out value="${doorLabel}"/>"><c:if test="${not empty line.what().door()}"><fmt:message key="${line.what().door()}"/></c:if></td>
    </tr>
  </c:forEach>
  </tbody>
</table>
</c:if>
<c:if test="${empty page.lines() and empty page.reached()}"><p><fmt:message key="${page.form().isFiltering() ? 'frontdoor.journal.none.filtered' : 'frontdoor.journal.none'}"/></p></c:if>
<c:if test="${not empty page.reached()}">
  <fmt:message key="frontdoor.journal.reached" var="reached"><fmt:param value="${page.reached()}"/></fmt:message>
  <p class="fd-notice" role="status"><c:out value="${reached}"/></p>
</c:if>
<nav class="fd-buttons" aria-label="<fmt:message key="frontdoor.journal.pages"/>">
  <c:if test="${not empty page.links().newest()}"><a class="fd-button" href="<c:out value="frontdoor-journal.jsp${page.links().newest()}"/>"><fmt:message key="frontdoor.journal.newest"/></a></c:if>
  <c:if test="${not empty page.links().newer()}"><a class="fd-button" rel="prev" href="<c:out value="frontdoor-journal.jsp${page.links().newer()}"/>"><fmt:message key="frontdoor.journal.newer"/></a></c:if>
  <c:if test="${not empty page.links().older()}"><a class="fd-button" rel="next" href="<c:out value="frontdoor-journal.jsp${page.links().older()}"/>"><fmt:message key="frontdoor.journal.older"/></a></c:if>
</nav>
</div>
</body>
</html>
