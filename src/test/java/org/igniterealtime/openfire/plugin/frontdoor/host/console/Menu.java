package org.igniterealtime.openfire.plugin.frontdoor.host.console;

import java.util.List;
import org.dom4j.Element;
import org.jivesoftware.admin.AdminConsole;

/**
 * The console's menu from Openfire's model (tab, sidebar, item, and inside an item perhaps a sidebar with items again), seen
 * from one page. Plugins add to the model by their plugin.xml.
 *
 * @param page the model's element of the page shown; null if the model does not know it
 */
record Menu(Element page) {

    static Menu of(String pageId, String subPageId) {
        String id = subPageId == null ? pageId : subPageId;
        return new Menu(id == null ? null : AdminConsole.getElemnetByID(id));
    }

    Html tabs() {
        return links(children(AdminConsole.getModel(), "tab"));
    }

    /** The sidebars of the page's tab, each a group of pages. */
    Html sections() {
        Element tab = ancestor("tab");
        return tab == null ? new Html() : links(children(tab, "sidebar"));
    }

    /** The pages beside the one shown, with those below. */
    Html sidebar() {
        Html html = new Html();
        Element tab = ancestor("tab");
        for (Element sidebar : tab == null ? List.<Element>of() : children(tab, "sidebar")) {
            html.add("<h2>%s</h2>", name(sidebar));
            addItems(html, sidebar);
        }
        return html;
    }

    private void addItems(Html html, Element sidebar) {
        html.add("%s", links(children(sidebar, "item")));
        for (Element item : children(sidebar, "item")) {
            for (Element nested : isShown(item) ? children(item, "sidebar") : List.<Element>of()) {
                html.add("<h3>%s</h3>", name(item));
                addItems(html, nested);
            }
        }
    }

    private Html links(List<Element> elements) {
        Html html = new Html().add("<ul>");
        for (Element element : elements) {
            html.add("<li class=\"%s\"><a href=\"/%s\">%s</a></li>", isShown(element) ? "currentlink" : "",
                url(element), name(element));
        }
        return html.add("</ul>\n");
    }

    private boolean isShown(Element element) {
        for (Element e = page; e != null; e = e.getParent()) {
            if (e == element) {
                return true;
            }
        }
        return false;
    }

    private Element ancestor(String name) {
        Element e = page;
        while (e != null && !e.getName().equals(name)) {
            e = e.getParent();
        }
        return e;
    }

    /** An element's own address, or that of the first page below it. */
    private static String url(Element element) {
        if (element.attributeValue("url") != null) {
            return element.attributeValue("url");
        }
        List<Element> items = children(element, "item");
        return items.isEmpty() ? "index.jsp" : url(items.get(0));
    }

    private static String name(Element element) {
        String text = AdminConsole.getAdminText(element.attributeValue("name"), element.attributeValue("plugin"));
        return text == null ? "" : text;
    }

    private static List<Element> children(Element parent, String name) {
        return parent.elements(name);
    }
}
