package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.ArrayDeque;
import java.util.Deque;
import org.dom4j.Attribute;
import org.dom4j.Element;

/**
 * Whether a request is of a size that a person's client could send. Looked at before anything is made of it. The
 * server itself takes up to a megabyte from anybody.
 */
final class Size {

    private static final int MOST_ELEMENTS = 400;
    private static final int MOST_VALUE = 4 * 1024;
    private static final int MOST_TEXT = 64 * 1024;

    private Size() {
    }

    /** Counts without recursion, so that deep nesting costs no stack, and stops at the first limit. */
    static boolean isReasonable(Element root) {
        Deque<Element> open = new ArrayDeque<>();
        open.push(root);
        int elements = 1;
        int total = 0;
        while (!open.isEmpty()) {
            Element element = open.pop();
            int own = text(element);
            total += own;
            elements += element.elements().size();
            if (own > MOST_VALUE || total > MOST_TEXT || elements > MOST_ELEMENTS) {
                return false;
            }
            element.elements().forEach(open::push);
        }
        return true;
    }

    private static int text(Element element) {
        int length = element.getText().length();
        for (Attribute attribute : element.attributes()) {
            length += attribute.getValue().length();
        }
        return length;
    }
}
