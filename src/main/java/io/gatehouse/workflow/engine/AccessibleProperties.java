package io.gatehouse.workflow.engine;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.reflection.invoker.Invoker;
import org.apache.ibatis.reflection.invoker.MethodInvoker;

/**
 * Lets the mapper read and write what it stores without Java asking each time who calls: it calls getters and setters as
 * they come, and whether the caller may is found out from the stack, some hundred times per command.
 */
final class AccessibleProperties extends DefaultReflectorFactory {

    private final Map<Class<?>, Reflector> known = new ConcurrentHashMap<>();

    @Override
    public Reflector findForClass(Class<?> type) {
        return known.computeIfAbsent(type, Accessible::new);
    }

    /** What is neither one getter nor the setter of its property is left as the mapper has it. */
    private static final class Accessible extends Reflector {

        private final Map<String, Invoker> getters = new HashMap<>();
        private final Map<String, Invoker> setters = new HashMap<>();

        Accessible(Class<?> type) {
            super(type);
            for (String property : getGetablePropertyNames()) {
                List<Method> found = Stream.of("get", "is")
                        .flatMap(prefix -> accessible(type, prefix, property).stream())
                        .toList();
                if (found.size() == 1) {
                    getters.put(property, new MethodInvoker(found.get(0)));
                }
            }
            for (String property : getSetablePropertyNames()) {
                accessible(type, "set", property, getSetterType(property))
                        .ifPresent(method -> setters.put(property, new MethodInvoker(method)));
            }
        }

        private static Optional<Method> accessible(
                Class<?> type, String prefix, String property, Class<?>... parameters) {
            String name = prefix + Character.toUpperCase(property.charAt(0)) + property.substring(1);
            try {
                return Optional.of(type.getMethod(name, parameters)).filter(Method::trySetAccessible);
            } catch (NoSuchMethodException none) {
                return Optional.empty();
            }
        }

        @Override
        public Invoker getGetInvoker(String property) {
            Invoker getter = getters.get(property);
            return getter == null ? super.getGetInvoker(property) : getter;
        }

        @Override
        public Invoker getSetInvoker(String property) {
            Invoker setter = setters.get(property);
            return setter == null ? super.getSetInvoker(property) : setter;
        }
    }
}
