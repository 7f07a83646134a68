package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jivesoftware.openfire.XMPPServer;

/** Classes and methods of the server that are not in the same place, or of the same type, in every version of it. */
final class ByName {

    private ByName() {
    }

    /** Whether the server has that class. */
    static boolean exists(String type) {
        try {
            Class.forName(type, false, XMPPServer.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** A class of the server. */
    static Class<?> load(String type) {
        try {
            return Class.forName(type, false, XMPPServer.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException("This Openfire has no " + type, absent);
        }
    }

    /** Calls the public constructor with this one parameter. */
    static Object make(Class<?> type, Class<?> parameter, Object argument) {
        try {
            Constructor<?> constructor = type.getConstructor(parameter);
            return constructor.newInstance(argument);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException
                 | InvocationTargetException broken) {
            throw new IllegalStateException("Can't make a " + type, broken);
        }
    }

    /** Whether the target has a public method of that name. */
    static boolean has(Object target, String method) {
        return Arrays.stream(target.getClass().getMethods()).anyMatch(each -> each.getName().equals(method));
    }

    /** Calls the public method of that name which takes these arguments; an array counts as one argument. */
    static Object call(Object target, String name, Object... arguments) {
        Method fitting = Arrays.stream(target.getClass().getMethods())
                .filter(each -> each.getName().equals(name) && takes(each.getParameterTypes(), arguments))
                .findFirst().orElseThrow(() -> new IllegalStateException(target.getClass() + " has no such " + name));
        try {
            return fitting.invoke(target, arguments);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("Can't call " + fitting, broken);
        }
    }

    private static boolean takes(Class<?>[] parameters, Object[] arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int index = 0; index < parameters.length; index++) {
            boolean isFlag = parameters[index] == boolean.class && arguments[index] instanceof Boolean;
            if (!isFlag && !parameters[index].isInstance(arguments[index])) {
                return false;
            }
        }
        return true;
    }
}
