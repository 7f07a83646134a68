<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%-- Only the controller can set the page; who comes here by themselves is sent to it. --%>
<c:if test="${empty page}"><c:redirect url="../frontdoor-many.jsp"/></c:if>
<c:set var="detail" value="${page.batch().isPresent() ? page.batch().get() : null}"/>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.console.many"/></title>
  <meta name="pageID" content="frontdoor-many"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <c:if test="${not empty detail and detail.state() eq 'running'}"><meta http-equiv="refresh" content="2"/></c:if>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="notices.jspf" %>
<c:if test="${page.isFixed()}">
  <p class="fd-notice fd-error" role="alert"><fmt:message key="frontdoor.console.create.fixed"/></p>
</c:if>

<c:choose>
<c:when test="${not empty detail}">
  <p><a href="frontdoor-many.jsp"><fmt:message key="frontdoor.console.many.back"/></a></p>
  <fmt:formatDate value="${detail.item().when()}" type="both" dateStyle="medium" timeStyle="short" var="when"/>
  <h2><fmt:message key="frontdoor.console.many.of"><fmt:param><c:out value="${when}"/></fmt:param><fmt:param><c:out value="${detail.item().by()}"/></fmt:param></fmt:message></h2>
  <p class="fd-state"><fmt:message key="${detail.item().stateKey()}"/></p>
  <progress class="fd-progress" max="${detail.item().lines()}" value="${detail.state() eq 'draft' ? 0 : detail.settled()}" aria-label="<fmt:message key="frontdoor.console.many.progress"/>"></progress>
  <dl class="fd-counts">
    <div><dt><fmt:message key="frontdoor.console.many.lines"/></dt><dd id="count-lines"><c:out value="${detail.item().lines()}"/></dd></div>
    <div><dt><fmt:message key="frontdoor.console.many.line.ready"/></dt><dd id="count-ready"><c:out value="${detail.ready()}"/></dd></div>
    <div class="fd-admitted"><dt><fmt:message key="frontdoor.console.many.line.done"/></dt><dd id="count-done"><c:out value="${detail.made()}"/></dd></div>
    <div><dt><fmt:message key="frontdoor.console.many.line.refused"/></dt><dd id="count-refused"><c:out value="${detail.refused()}"/></dd></div>
  </dl>
  <c:if test="${detail.state() eq 'draft'}"><p><fmt:message key="frontdoor.console.many.draft.hint"/></p></c:if>
  <c:if test="${detail.state() eq 'done' or detail.state() eq 'stopped'}"><p><fmt:message key="frontdoor.console.many.result.hint"/></p></c:if>
  <form method="post" action="frontdoor-many.jsp" class="fd-buttons">
    <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
    <input type="hidden" name="batch" value="<c:out value="${detail.item().id()}"/>"/>
    <c:choose>
      <c:when test="${detail.state() eq 'draft'}">
        <button class="fd-button fd-main" name="do" value="start"<c:if test="${page.isFixed() or detail.ready() == 0}"> disabled="disabled"</c:if>><fmt:message key="frontdoor.console.many.start"/></button>
        <button class="fd-button fd-danger" name="do" value="discard"><fmt:message key="frontdoor.console.many.discard"/></button>
      </c:when>
      <c:when test="${detail.state() eq 'running'}">
        <button class="fd-button fd-danger" name="do" value="stop"><fmt:message key="frontdoor.console.many.stop"/></button>
      </c:when>
      <c:when test="${detail.state() eq 'stopped'}">
        <button class="fd-button fd-main" name="do" value="resume"><fmt:message key="frontdoor.console.many.resume"/></button>
        <button class="fd-button" name="do" value="result"><fmt:message key="frontdoor.console.many.result"/></button>
        <button class="fd-button fd-danger" name="do" value="discard"><fmt:message key="frontdoor.console.many.discard"/></button>
      </c:when>
      <c:otherwise>
        <button class="fd-button fd-main" name="do" value="result"><fmt:message key="frontdoor.console.many.result"/></button>
        <button class="fd-button fd-danger" name="do" value="discard"><fmt:message key="frontdoor.console.many.discard"/></button>
      </c:otherwise>
    </c:choose>
  </form>
  <c:if test="${detail.refused() > 0}">
    <p><c:choose>
      <c:when test="${detail.problems()}"><a href="frontdoor-many.jsp?batch=<c:out value="${detail.item().id()}"/>"><fmt:message key="frontdoor.console.many.all"/></a></c:when>
      <c:otherwise><a href="frontdoor-many.jsp?batch=<c:out value="${detail.item().id()}"/>&amp;problems=1"><fmt:message key="frontdoor.console.many.problems"/></a></c:otherwise>
    </c:choose></p>
  </c:if>
  <fmt:message key="frontdoor.console.many.column.line" var="lineLabel"/>
  <fmt:message key="frontdoor.console.create.username" var="nameLabel"/>
  <fmt:message key="frontdoor.console.many.column.state" var="stateLabel"/>
  <table class="fd-list">
    <thead><tr><th scope="col"><c:out value="${lineLabel}"/></th><th scope="col"><c:out value="${nameLabel}"/></th><th scope="col"><c:out value="${stateLabel}"/></th></tr></thead>
    <tbody>
    <c:forEach items="${detail.lines()}" var="row">
      <tr>
        <td data-label="<c:out value="${lineLabel}"/>"><c:out value="${row.number()}"/></td>
        <th scope="row"><c:out value="${row.username()}"/></th>
        <td class="fd-line-${row.style()}" data-label="<c:out value="${stateLabel}"/>"><fmt:message key="${row.stateKey()}"/><c:if test="${not empty row.problem()}"><span class="fd-wrong-line"><c:out value="${row.problem()}"/></span></c:if></td>
      </tr>
    </c:forEach>
    </tbody>
  </table>
  <c:if test="${not empty detail.next()}">
    <p><a href="frontdoor-many.jsp?batch=<c:out value="${detail.item().id()}"/>&amp;after=<c:out value="${detail.next()}"/><c:if test="${detail.problems()}">&amp;problems=1</c:if>"><fmt:message key="frontdoor.console.many.next"/></a></p>
  </c:if>
</c:when>
<c:otherwise>
  <p><fmt:message key="frontdoor.console.many.intro"/></p>
  <form class="fd-form" method="post" action="frontdoor-many.jsp" enctype="multipart/form-data" accept-charset="UTF-8">
    <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
    <input type="hidden" name="do" value="check"/>
    <fieldset>
      <legend><fmt:message key="frontdoor.console.create.access"/></legend>
      <p class="fd-hint"><fmt:message key="frontdoor.console.many.access.hint"/></p>
      <c:if test="${not page.canLink()}"><p class="fd-hint"><fmt:message key="frontdoor.console.create.nolink"/></p></c:if>
      <p class="fd-choice"><input type="radio" name="access" id="link" value="link"<c:choose><c:when test="${page.canLink()}"> checked="checked"</c:when><c:otherwise> disabled="disabled"</c:otherwise></c:choose>/>
        <label for="link"><fmt:message key="frontdoor.console.many.access.link"/></label></p>
      <p class="fd-choice"><input type="radio" name="access" id="mail" value="mail"<c:if test="${not page.canLink()}"> disabled="disabled"</c:if>/>
        <label for="mail"><fmt:message key="frontdoor.console.many.access.mail"/></label></p>
      <p class="fd-choice"><input type="radio" name="access" id="generated" value="generated"<c:if test="${not page.canLink()}"> checked="checked"</c:if>/>
        <label for="generated"><fmt:message key="frontdoor.console.many.access.generated"/></label></p>
      <div class="fd-field fd-mailed">
        <label for="language"><fmt:message key="frontdoor.console.create.language"/></label>
        <select id="language" name="language">
          <c:forEach items="${page.languages()}" var="each">
            <option value="<c:out value="${each.value()}"/>"<c:if test="${each.isChosen()}"> selected="selected"</c:if>><c:out value="${each.label()}"/></option>
          </c:forEach>
        </select>
      </div>
    </fieldset>
    <p class="fd-choice"><input type="checkbox" name="bypass" id="bypass" value="yes" aria-describedby="bypass-hint"/>
      <label for="bypass"><fmt:message key="frontdoor.console.create.bypass"/></label></p>
    <p class="fd-hint" id="bypass-hint"><fmt:message key="frontdoor.console.create.bypass.hint"/></p>
    <div class="fd-field">
      <label for="file"><fmt:message key="frontdoor.console.many.file"/></label>
      <input type="file" id="file" name="file" accept=".csv,.tsv,.txt,text/csv" aria-describedby="file-hint"/>
      <span class="fd-hint" id="file-hint"><fmt:message key="frontdoor.console.many.file.hint"/></span>
    </div>
    <div class="fd-field">
      <label for="text"><fmt:message key="frontdoor.console.many.text"/></label>
      <textarea id="text" name="text" rows="6" spellcheck="false" placeholder="username,name,email,groups,password"></textarea>
    </div>
    <div class="fd-buttons"><button class="fd-button fd-main" type="submit"<c:if test="${page.isFixed()}"> disabled="disabled"</c:if>><fmt:message key="frontdoor.console.many.check"/></button></div>
  </form>
  <c:if test="${not empty page.batches()}">
    <h2><fmt:message key="frontdoor.console.many.files"/></h2>
    <fmt:message key="frontdoor.console.many.lines" var="linesLabel"/>
    <fmt:message key="frontdoor.console.many.column.by" var="byLabel"/>
    <fmt:message key="frontdoor.console.many.column.state" var="stateLabel"/>
    <table class="fd-list">
      <thead><tr><th scope="col"><fmt:message key="frontdoor.console.many.column.when"/></th><th scope="col"><c:out value="${byLabel}"/></th><th scope="col"><c:out value="${linesLabel}"/></th><th scope="col"><c:out value="${stateLabel}"/></th></tr></thead>
      <tbody>
      <c:forEach items="${page.batches()}" var="item">
        <tr>
          <th scope="row"><a href="frontdoor-many.jsp?batch=<c:out value="${item.id()}"/>"><fmt:formatDate value="${item.when()}" type="both" dateStyle="medium" timeStyle="short"/></a></th>
          <td data-label="<c:out value="${byLabel}"/>"><c:out value="${item.by()}"/></td>
          <td data-label="<c:out value="${linesLabel}"/>"><c:out value="${item.lines()}"/></td>
          <td data-label="<c:out value="${stateLabel}"/>"><fmt:message key="${item.stateKey()}"/></td>
        </tr>
      </c:forEach>
      </tbody>
    </table>
  </c:if>
</c:otherwise>
</c:choose>
</div>
</body>
</html>
