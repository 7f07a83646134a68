package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;

/** Stands in for an interface of the server's that we can't be compiled against. */
final class Stand implements InvocationHandler {

    private final Map<String, Consumer<Object>> methods;

    private Stand(Map<String, Consumer<Object>> methods) {
        this.methods = methods;
    }

    /**
     * An object with that interface.
     *
     * @param type    the interface
     * @param methods what each method does with its first argument, by name, for all its forms; none answers anything
     */
    static Object in(Class<?> type, Map<String, Consumer<Object>> methods) {
        return Proxy.newProxyInstance(Stand.class.getClassLoader(), new Class<?>[] {type}, new Stand(methods));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "Front Door";
            };
        }
        Consumer<Object> action = methods.get(method.getName());
        if (action != null) {
            action.accept(arguments[0]);
        }
        return null;
    }
}
