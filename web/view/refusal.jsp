<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<c:if test="${empty page}"><c:redirect url="../frontdoor-overview.jsp"/></c:if>
<!DOCTYPE html>
<html>
<head>
  <title><fmt:message key="frontdoor.console.title"/></title>
  <meta name="pageID" content="${page.screen()}"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <link rel="stylesheet" type="text/css" href="style/frontdoor.css"/>
</head>
<body>
<div class="frontdoor" lang="<fmt:message key="frontdoor.console.language"/>">
<%@ include file="notices.jspf" %>
<p class="fd-notice fd-error" role="alert"><fmt:message key="${page.textKey()}"/></p>
<p><a href="${page.back()}"><fmt:message key="frontdoor.console.refusal.back"/></a></p>
</div>
</body>
</html>
