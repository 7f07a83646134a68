<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<c:if test="${empty page}"><c:redirect url="../frontdoor-transfer.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.settings.transfer"/></title>
  <meta name="pageID" content="frontdoor-settings"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
  <script src="style/transfer.js" defer="defer"></script>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="notices.jspf" %>
<p><a href="frontdoor-settings.jsp"><fmt:message key="frontdoor.settings.title"/></a></p>

<section>
  <h2><fmt:message key="frontdoor.settings.export"/></h2>
  <p class="fd-hint"><fmt:message key="frontdoor.settings.export.hint"/></p>
  <p><a class="fd-button" href="frontdoor-transfer.jsp?file=yes" download="front-door.properties"><fmt:message key="frontdoor.settings.export.save"/></a></p>
</section>

<section>
  <h2><fmt:message key="frontdoor.settings.import"/></h2>
  <c:if test="${page.isBad()}"><p class="fd-notice fd-error" role="alert"><fmt:message key="frontdoor.settings.import.bad"/></p></c:if>
  <c:if test="${not empty page.troubles()}">
    <ul class="fd-troubles">
      <c:forEach items="${page.troubles()}" var="trouble">
        <fmt:message key="${trouble.textKey()}" var="troubleText"><fmt:param value="${trouble.about()}"/></fmt:message>
        <li class="${trouble.isGrave() ? 'fd-wrong' : ''}"><c:if test="${trouble.line() gt 0}"><fmt:message key="frontdoor.settings.line" var="lineText"><fmt:param value="${trouble.line()}"/></fmt:message><c:out value="${lineText}"/>&#32;</c:if><c:out value="${troubleText}"/></li>
      </c:forEach>
    </ul>
  </c:if>
  <c:if test="${page.isPlanned()}">
    <h3><fmt:message key="frontdoor.settings.import.plan"/></h3>
    <c:choose>
      <c:when test="${empty page.changes()}"><p role="status"><fmt:message key="frontdoor.settings.import.same"/></p></c:when>
      <c:otherwise>
        <fmt:message key="frontdoor.settings.import.before" var="beforeText"/>
        <fmt:message key="frontdoor.settings.import.after" var="afterText"/>
        <table class="fd-list">
          <thead><tr><th scope="col"><fmt:message key="frontdoor.console.setting"/></th><th scope="col"><c:out value="${beforeText}"/></th><th scope="col"><c:out value="${afterText}"/></th></tr></thead>
          <tbody>
            <c:forEach items="${page.changes()}" var="change">
              <tr><th scope="row"><code><c:out value="${change.key()}"/></code></th>
                <td data-label="<c:out value="${beforeText}"/>"><c:choose><c:when test="${not change.isSetBefore()}"><span class="fd-hint"><fmt:message key="frontdoor.console.default"/></span></c:when>
                  <c:when test="${empty change.before()}"><span class="fd-hint"><fmt:message key="frontdoor.console.empty"/></span></c:when><c:otherwise><code class="fd-long"><c:out value="${change.before()}"/></code></c:otherwise></c:choose></td>
                <td data-label="<c:out value="${afterText}"/>"><c:choose><c:when test="${not change.isSetAfter()}"><span class="fd-hint"><fmt:message key="frontdoor.console.default"/></span></c:when>
                  <c:when test="${empty change.after()}"><span class="fd-hint"><fmt:message key="frontdoor.console.empty"/></span></c:when><c:otherwise><code class="fd-long"><c:out value="${change.after()}"/></code></c:otherwise></c:choose></td></tr>
            </c:forEach>
          </tbody>
        </table>
      </c:otherwise>
    </c:choose>
  </c:if>
  <form class="fd-form" method="post" action="frontdoor-transfer.jsp">
    <input type="hidden" name="csrf" value="<c:out value="${frontdoorCsrf}"/>"/>
    <input type="hidden" name="seen" value="${page.mark()}"/>
    <c:if test="${page.isReady()}">
      <div class="fd-buttons"><button class="fd-button fd-main" name="do" value="apply"><fmt:message key="frontdoor.settings.import.apply"/></button></div>
    </c:if>
    <div class="fd-field" id="file-field" hidden="hidden"><label for="file"><fmt:message key="frontdoor.settings.import.file"/></label>
      <input type="file" id="file" accept=".properties,.txt,text/plain"/></div>
    <div class="fd-field"><label for="text"><fmt:message key="frontdoor.settings.import.text"/></label>
      <textarea id="text" name="text" rows="12" spellcheck="false" aria-describedby="text-help">
<c:out value="${page.text()}"/></textarea>
      <span class="fd-hint" id="text-help"><fmt:message key="frontdoor.settings.import.hint"/></span></div>
    <div class="fd-choice"><input type="checkbox" id="rest" name="rest" value="yes"<c:if test="${page.rest()}"> checked</c:if>/>
      <label for="rest"><fmt:message key="frontdoor.settings.import.rest"/></label></div>
    <div class="fd-buttons"><button class="fd-button${page.isReady() ? '' : ' fd-main'}" name="do" value="plan"><fmt:message key="frontdoor.settings.import.look"/></button></div>
  </form>
</section>

</div>
</body>
</html>
