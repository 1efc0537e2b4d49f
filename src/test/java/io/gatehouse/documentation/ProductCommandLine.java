package io.gatehouse.documentation;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The product's command line, without starting anything. Its factory belongs to the cli package alone, so it is
 * found by name: {@code CommandLineDesk.of}, whose parameters are ports (never called here) or know how to
 * make themselves ({@code ofThisProcess}).
 */
public final class ProductCommandLine {

    private static final String FACTORY = "io.gatehouse.cli.CommandLineDesk";

    private ProductCommandLine() {}

    /** Empty as long as the product has no command line. */
    public static Optional<CommandLine> find() {
        try {
            Method of = Arrays.stream(Class.forName(FACTORY).getDeclaredMethods())
                    .filter(method -> method.getName().equals("of")
                            && method.getReturnType().equals(CommandLine.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(FACTORY + " has no factory 'of' of a CommandLine"));
            of.setAccessible(true);
            Object[] arguments = Arrays.stream(of.getParameterTypes())
                    .map(ProductCommandLine::argument)
                    .toArray();
            return Optional.of((CommandLine) of.invoke(null, arguments));
        } catch (ClassNotFoundException notYet) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the command line of " + FACTORY, e);
        }
    }

    private static Object argument(Class<?> type) {
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                throw new IllegalStateException("nothing is started here: " + method);
            });
        }
        try {
            Method itself = type.getDeclaredMethod("ofThisProcess");
            itself.setAccessible(true);
            return itself.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("do not know how to make a " + type.getName(), e);
        }
    }
}
