<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%-- Only the controller can set the page; who comes here by themselves is sent to it. --%>
<c:if test="${empty page}"><c:redirect url="../frontdoor-create.jsp"/></c:if>
<c:set var="fields" value="${page.fields()}"/>
<c:set var="wrong" value="${page.wrong()}"/>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.console.create"/></title>
  <meta name="pageID" content="frontdoor-create"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="notices.jspf" %>

<c:if test="${page.isGone()}">
  <p class="fd-notice fd-warning" role="status"><fmt:message key="frontdoor.console.create.gone"/></p>
</c:if>
<c:if test="${page.isFixed()}">
  <p class="fd-notice fd-error" role="alert"><fmt:message key="frontdoor.console.create.fixed"/></p>
</c:if>

<c:if test="${page.made().isPresent()}">
  <c:set var="done" value="${page.made().get()}"/>
  <section class="fd-notice ${done.unmailed() ? 'fd-warning' : 'fd-done'}" role="status">
    <p class="fd-state"><fmt:message key="frontdoor.console.create.done"><fmt:param><c:out value="${done.address()}"/></fmt:param></fmt:message></p>
    <p><fmt:message key="${done.textKey()}"/></p>
    <c:if test="${not empty done.secret()}">
      <p class="fd-field"><label for="secret"><fmt:message key="frontdoor.console.create.${done.until().isPresent() ? 'secret.link' : 'secret.password'}"/></label>
        <input type="text" id="secret" readonly="readonly" autocomplete="off" spellcheck="false" value="<c:out value="${done.secret()}"/>"/></p>
      <c:if test="${done.until().isPresent()}">
        <fmt:formatDate value="${done.until().get()}" type="both" dateStyle="medium" timeStyle="long" var="until"/>
        <p><fmt:message key="frontdoor.console.create.until"><fmt:param><c:out value="${until}"/></fmt:param></fmt:message></p>
      </c:if>
      <p><fmt:message key="frontdoor.console.create.once"/></p>
    </c:if>
  </section>
  <h2><fmt:message key="frontdoor.console.create.another"/></h2>
</c:if>

<c:if test="${not empty wrong}">
  <div class="fd-notice fd-error" role="alert">
    <p><fmt:message key="frontdoor.console.create.wrong"/></p>
    <c:forEach items="${wrong['form']}" var="text"><p><c:out value="${text}"/></p></c:forEach>
  </div>
</c:if>

<form class="fd-form" method="post" action="frontdoor-create.jsp" autocomplete="off" accept-charset="UTF-8">
  <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
  <div class="fd-field">
    <label for="username"><fmt:message key="frontdoor.console.create.username"/></label>
    <c:forEach items="${wrong['username']}" var="text"><span class="fd-wrong" id="username-wrong"><c:out value="${text}"/></span></c:forEach>
    <input type="text" id="username" name="username" required="required" maxlength="300" autocapitalize="none" spellcheck="false" aria-describedby="username-hint${empty wrong['username'] ? '' : ' username-wrong'}" aria-invalid="${not empty wrong['username']}" value="<c:out value="${fields.username()}"/>"/>
    <span class="fd-hint" id="username-hint"><fmt:message key="frontdoor.console.create.username.hint"/></span>
  </div>
  <div class="fd-field">
    <label for="name"><fmt:message key="frontdoor.console.create.name"/></label>
    <c:forEach items="${wrong['name']}" var="text"><span class="fd-wrong" id="name-wrong"><c:out value="${text}"/></span></c:forEach>
    <input type="text" id="name" name="name" maxlength="100" aria-invalid="${not empty wrong['name']}" value="<c:out value="${fields.name()}"/>"/>
  </div>
  <div class="fd-field">
    <label for="email"><fmt:message key="frontdoor.console.create.email"/></label>
    <c:forEach items="${wrong['email']}" var="text"><span class="fd-wrong" id="email-wrong"><c:out value="${text}"/></span></c:forEach>
    <input type="email" id="email" name="email" maxlength="100" aria-invalid="${not empty wrong['email']}" value="<c:out value="${fields.email()}"/>"/>
  </div>

  <fieldset>
    <legend><fmt:message key="frontdoor.console.create.access"/></legend>
    <c:if test="${not page.canLink()}"><p class="fd-hint"><fmt:message key="frontdoor.console.create.nolink"/></p></c:if>
    <p class="fd-choice"><input type="radio" name="access" id="link" value="link"<c:if test="${fields.access() eq 'link'}"> checked="checked"</c:if><c:if test="${not page.canLink()}"> disabled="disabled"</c:if>/>
      <label for="link"><fmt:message key="frontdoor.console.create.access.link"/></label></p>
    <p class="fd-choice"><input type="radio" name="access" id="mail" value="mail"<c:if test="${fields.access() eq 'mail'}"> checked="checked"</c:if><c:if test="${not page.canLink()}"> disabled="disabled"</c:if>/>
      <label for="mail"><fmt:message key="frontdoor.console.create.access.mail"/></label></p>
    <p class="fd-choice"><input type="radio" name="access" id="generated" value="generated"<c:if test="${fields.access() eq 'generated'}"> checked="checked"</c:if>/>
      <label for="generated"><fmt:message key="frontdoor.console.create.access.generated"/></label></p>
    <p class="fd-choice"><input type="radio" name="access" id="typed" value="typed"<c:if test="${fields.access() eq 'typed'}"> checked="checked"</c:if>/>
      <label for="typed"><fmt:message key="frontdoor.console.create.access.typed"/></label></p>
    <div class="fd-typed">
      <div class="fd-field">
        <label for="password"><fmt:message key="frontdoor.console.create.password"/></label>
        <c:forEach items="${wrong['password']}" var="text"><span class="fd-wrong" id="password-wrong"><c:out value="${text}"/></span></c:forEach>
        <input type="password" id="password" name="password" autocomplete="new-password" aria-invalid="${not empty wrong['password']}"/>
      </div>
      <div class="fd-field">
        <label for="repeat"><fmt:message key="frontdoor.console.create.repeat"/></label>
        <c:forEach items="${wrong['repeat']}" var="text"><span class="fd-wrong" id="repeat-wrong"><c:out value="${text}"/></span></c:forEach>
        <input type="password" id="repeat" name="repeat" autocomplete="new-password" aria-invalid="${not empty wrong['repeat']}"/>
      </div>
    </div>
    <div class="fd-field fd-mailed">
      <label for="language"><fmt:message key="frontdoor.console.create.language"/></label>
      <select id="language" name="language">
        <c:forEach items="${page.languages()}" var="each">
          <option value="<c:out value="${each.value()}"/>"<c:if test="${each.isChosen()}"> selected="selected"</c:if>><c:out value="${each.label()}"/></option>
        </c:forEach>
      </select>
    </div>
  </fieldset>

  <c:if test="${not empty page.groups() or not page.isAll()}">
    <fieldset>
      <legend><fmt:message key="frontdoor.console.create.groups"/></legend>
      <c:forEach items="${wrong['groups']}" var="text"><span class="fd-wrong"><c:out value="${text}"/></span></c:forEach>
      <div class="fd-choices">
        <c:forEach items="${page.groups()}" var="each" varStatus="row">
          <p class="fd-choice"><input type="checkbox" name="group" id="group-${row.index}" value="<c:out value="${each.value()}"/>"<c:if test="${each.isChosen()}"> checked="checked"</c:if>/>
            <label for="group-${row.index}"><c:out value="${each.label()}"/></label></p>
        </c:forEach>
      </div>
      <c:if test="${not page.isAll()}">
        <div class="fd-field">
          <label for="groups"><fmt:message key="frontdoor.console.create.groups.more"/></label>
          <textarea id="groups" name="groups" rows="3"><c:out value="${fields.more()}"/></textarea>
        </div>
      </c:if>
    </fieldset>
  </c:if>

  <p class="fd-choice"><input type="checkbox" name="bypass" id="bypass" value="yes" aria-describedby="bypass-hint"<c:if test="${fields.bypass()}"> checked="checked"</c:if>/>
    <label for="bypass"><fmt:message key="frontdoor.console.create.bypass"/></label></p>
  <p class="fd-hint" id="bypass-hint"><fmt:message key="frontdoor.console.create.bypass.hint"/></p>

  <div class="fd-buttons"><button class="fd-button fd-main" type="submit"<c:if test="${page.isFixed()}"> disabled="disabled"</c:if>><fmt:message key="frontdoor.console.create.button"/></button></div>
</form>
</div>
</body>
</html>
