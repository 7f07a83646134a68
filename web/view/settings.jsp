<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<c:if test="${empty page}"><c:redirect url="../frontdoor-settings.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.settings.title"/></title>
  <meta name="pageID" content="frontdoor-settings"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="notices.jspf" %>
<c:if test="${page.faults() gt 0}">
  <fmt:message key="frontdoor.settings.refused" var="refusedText"><fmt:param value="${page.faults()}"/></fmt:message>
  <p class="fd-notice fd-error" role="alert"><c:out value="${refusedText}"/></p>
</c:if>

<fmt:message key="frontdoor.settings.groups" var="groupsText"/>
<nav class="fd-tabs" aria-label="<c:out value="${groupsText}"/>">
  <ul>
    <c:forEach items="${page.tabs()}" var="tab">
      <li><a href="frontdoor-settings.jsp?group=${tab.id()}"<c:if test="${tab.isOpen()}"> aria-current="page"</c:if>><fmt:message key="${tab.titleKey()}"/></a></li>
    </c:forEach>
    <li><a href="frontdoor-transfer.jsp"><fmt:message key="frontdoor.settings.transfer"/></a></li>
  </ul>
</nav>

<h2><fmt:message key="${page.group().titleKey()}"/></h2>
<p class="fd-hint"><fmt:message key="frontdoor.settings.hint"/></p>
<c:if test="${not empty page.extras().address()}">
  <p><a href="<c:out value="${page.extras().address()}"/>" target="_blank" rel="noopener noreferrer"><fmt:message key="frontdoor.settings.page"/></a></p>
</c:if>

<c:forEach items="${page.extras().previews()}" var="preview">
  <section class="fd-preview" aria-labelledby="preview">
    <h3 id="preview"><fmt:message key="frontdoor.settings.preview.title"/></h3>
    <p class="fd-hint"><fmt:message key="frontdoor.settings.preview.hint"/></p>
    <div class="fd-sheet">
      <p class="fd-sheet-name"><c:choose><c:when test="${empty preview.name()}"><fmt:message key="frontdoor.settings.preview.name"/></c:when>
        <c:otherwise><c:out value="${preview.name()}"/></c:otherwise></c:choose></p>
      <c:forEach items="${preview.header()}" var="line"><p><c:out value="${line}"/></p></c:forEach>
      <p class="fd-sheet-form"><fmt:message key="frontdoor.settings.preview.form"/></p>
      <c:if test="${not empty preview.terms()}"><p class="fd-sheet-terms"><c:out value="${preview.terms()}"/></p></c:if>
      <c:forEach items="${preview.footer()}" var="line"><p class="fd-hint"><c:out value="${line}"/></p></c:forEach>
    </div>
  </section>
</c:forEach>

<form class="fd-form" method="post" action="frontdoor-settings.jsp" autocomplete="off">
  <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
  <input type="hidden" name="group" value="${page.group().id()}"/>
  <c:forEach items="${page.fields()}" var="field">
    <fmt:message key="${field.descriptionKey()}" var="text"/>
    <c:set var="label" value="${fn:split(text, '.:。：')[0]}"/>
    <c:set var="help" value="${fn:trim(fn:substring(fn:substringAfter(text, label), 1, -1))}"/>
    <fmt:message key="${field.syntaxKey()}" var="allowed"><c:forEach items="${field.bounds()}" var="bound"><fmt:param value="${bound}"/></c:forEach></fmt:message>
    <c:set var="described" value="${field.key()}-help"/>
    <c:if test="${field.isWrong()}"><c:set var="described" value="${field.key()}-wrong ${field.key()}-help"/></c:if>
    <div class="fd-field${field.isWrong() ? ' fd-bad' : ''}">
      <input type="hidden" name="seen.${field.key()}" value="${field.seen()}"/>
      <c:if test="${field.input() ne 'switch'}"><label for="${field.key()}"><c:out value="${label}"/></label></c:if>
      <c:choose>
        <c:when test="${field.input() eq 'switch'}">
          <div class="fd-choice"><input type="checkbox" id="${field.key()}" name="${field.key()}" value="true" aria-describedby="${described}"<c:if test="${field.isOn()}"> checked</c:if>/>
            <label for="${field.key()}"><c:out value="${label}"/></label></div>
        </c:when>
        <c:when test="${field.input() eq 'choice'}">
          <select id="${field.key()}" name="${field.key()}" aria-describedby="${described}"<c:if test="${field.isWrong()}"> aria-invalid="true"</c:if>>
            <c:choose>
              <c:when test="${not empty field.unsetKey()}"><option value=""<c:if test="${empty field.value()}"> selected</c:if>><fmt:message key="${field.unsetKey()}"/></option></c:when>
              <c:otherwise><fmt:message key="frontdoor.settings.default.is" var="presetText"><fmt:param value="${field.setting().preset()}"/></fmt:message>
                <option value=""<c:if test="${not field.isSet()}"> selected</c:if>><c:out value="${presetText}"/></option></c:otherwise>
            </c:choose>
            <c:set var="listed" value="${empty field.value()}"/>
            <c:forEach items="${field.setting().choices()}" var="choice">
              <c:set var="chosen" value="${fn:toLowerCase(field.value()) eq choice and (field.isSet() or field.value() ne field.setting().preset())}"/>
              <c:if test="${fn:toLowerCase(field.value()) eq choice}"><c:set var="listed" value="true"/></c:if>
              <option value="${choice}"<c:if test="${chosen}"> selected</c:if>><c:out value="${choice}"/><c:if test="${not empty field.choiceKey()}"> – <fmt:message key="${field.choiceKey()}${choice}"/></c:if></option>
            </c:forEach>
            <c:if test="${not listed}"><option value="<c:out value="${field.value()}"/>" selected><c:out value="${field.value()}"/></option></c:if>
          </select>
        </c:when>
        <c:when test="${field.input() eq 'area' or field.input() eq 'list'}">
          <textarea id="${field.key()}" name="${field.key()}" rows="${field.input() eq 'list' ? 2 : 6}" spellcheck="false" aria-describedby="${described}"<c:if test="${field.isWrong()}"> aria-invalid="true"</c:if>>
<c:out value="${field.value()}"/></textarea>
        </c:when>
        <c:when test="${field.input() eq 'number'}">
          <input type="text" inputmode="numeric" id="${field.key()}" name="${field.key()}" aria-describedby="${described}" value="<c:out value="${field.value()}"/>" class="fd-short"<c:if test="${field.isWrong()}"> aria-invalid="true"</c:if>/>
        </c:when>
        <c:when test="${field.input() eq 'secret'}">
          <input type="password" autocomplete="new-password" id="${field.key()}" name="${field.key()}" value="" aria-describedby="${described}"<c:if test="${field.isWrong()}"> aria-invalid="true"</c:if>/>
        </c:when>
        <c:otherwise>
          <input type="text" id="${field.key()}" name="${field.key()}" aria-describedby="${described}" value="<c:out value="${field.value()}"/>" spellcheck="false"<c:if test="${field.isWrong()}"> aria-invalid="true"</c:if>/>
        </c:otherwise>
      </c:choose>
      <c:if test="${field.isWrong()}">
        <fmt:message key="${field.faultKey()}" var="faultText"><fmt:param value="${field.faultDetail()}"/></fmt:message>
        <span class="fd-wrong" id="${field.key()}-wrong"><c:out value="${faultText}"/></span>
      </c:if>
      <span class="fd-hint" id="${field.key()}-help"><c:out value="${help}"/>
        <c:if test="${field.input() ne 'switch' and field.input() ne 'choice'}">&#32;<fmt:message key="frontdoor.settings.allowed"/>&#32;<c:out value="${allowed}"/>.</c:if>&#32;
        <c:if test="${field.input() eq 'secret' and field.isSet()}"><fmt:message key="frontdoor.settings.secret"/>&#32;</c:if>
        <c:if test="${field.input() ne 'choice'}">
          <c:choose>
            <c:when test="${empty field.setting().preset()}"><fmt:message key="frontdoor.settings.default.empty"/></c:when>
            <c:when test="${field.input() eq 'switch'}"><fmt:message key="frontdoor.settings.default.${field.setting().preset() eq 'true' ? 'on' : 'off'}"/></c:when>
            <c:otherwise><fmt:message key="frontdoor.console.preset"/>&#32;<code><c:out value="${field.setting().preset()}"/></code></c:otherwise>
          </c:choose>
        </c:if>
        <code class="fd-key"><c:out value="${field.key()}"/></code></span>
      <c:if test="${field.isSet() and field.input() ne 'choice'}">
        <div class="fd-choice"><input type="checkbox" id="back-${field.key()}" name="default" value="${field.key()}"<c:if test="${field.back()}"> checked</c:if>/>
          <label for="back-${field.key()}"><fmt:message key="frontdoor.settings.back"/><span class="fd-aside">: <c:out value="${label}"/></span></label></div>
      </c:if>
    </div>
  </c:forEach>
  <div class="fd-buttons">
    <button class="fd-button fd-main" name="do" value="save"><fmt:message key="frontdoor.settings.save"/></button>
    <c:if test="${page.group().id() eq 'page'}"><button class="fd-button" name="do" value="preview"><fmt:message key="frontdoor.settings.preview"/></button></c:if>
  </div>
</form>

<c:if test="${page.group().id() eq 'challenge'}">
  <section aria-labelledby="try">
    <h3 id="try"><fmt:message key="frontdoor.settings.try.title"/></h3>
    <p class="fd-hint"><fmt:message key="frontdoor.settings.try.hint"/></p>
    <c:forEach items="${page.extras().samples()}" var="sample">
      <div class="fd-sample" role="status">
        <c:choose>
          <c:when test="${sample.kind().id() eq 'picture'}"><fmt:message key="frontdoor.settings.try.picture.alt" var="alt"/>
            <img src="frontdoor-sample.jsp?picture=${sample.token()}" alt="<c:out value="${alt}"/>"/></c:when>
          <c:when test="${sample.kind().id() eq 'sound'}"><audio controls src="frontdoor-sample.jsp?sound=${sample.token()}"></audio></c:when>
          <c:otherwise><p><c:out value="${sample.question()}"/></p></c:otherwise>
        </c:choose>
        <p><fmt:message key="frontdoor.settings.try.answer"/>&#32;<code class="fd-answer"><c:out value="${sample.answer()}"/></code></p>
      </div>
    </c:forEach>
    <form class="fd-buttons" method="get" action="frontdoor-settings.jsp#try">
      <input type="hidden" name="group" value="challenge"/>
      <button class="fd-button" name="try" value="picture"><fmt:message key="frontdoor.settings.try.picture"/></button>
      <button class="fd-button" name="try" value="sound"><fmt:message key="frontdoor.settings.try.sound"/></button>
      <button class="fd-button" name="try" value="question"><fmt:message key="frontdoor.settings.try.question"/></button>
    </form>
  </section>
</c:if>

<c:if test="${page.group().id() eq 'mail'}">
  <section aria-labelledby="mail">
    <h3 id="mail"><fmt:message key="frontdoor.settings.mail.title"/></h3>
    <p class="fd-hint"><fmt:message key="frontdoor.settings.mail.hint"/>&#32;<a href="../../system-email.jsp"><fmt:message key="frontdoor.settings.mail.server"/></a></p>
    <form class="fd-form" method="post" action="frontdoor-settings.jsp">
      <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
      <input type="hidden" name="group" value="mail"/>
      <div class="fd-field"><label for="to"><fmt:message key="frontdoor.settings.mail.to"/></label>
        <input type="email" id="to" name="to" required value="<c:out value="${page.extras().mail()}"/>"/></div>
      <div class="fd-buttons"><button class="fd-button" name="do" value="mail"><fmt:message key="frontdoor.settings.mail.send"/></button></div>
    </form>
  </section>
</c:if>

</div>
</body>
</html>
