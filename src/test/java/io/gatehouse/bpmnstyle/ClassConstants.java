package io.gatehouse.bpmnstyle;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The texts in a class file's constant pool. The compiler copies a String constant to where it is used, so
 * that a class that throws an error code has the code here.
 *
 * <p>Format: The Java Virtual Machine Specification, 4.4.
 */
final class ClassConstants {

    private ClassConstants() {}

    static Set<String> of(Class<?> type) {
        String resource = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream file = type.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("there is no class file " + resource);
            }
            return read(new DataInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> read(DataInputStream file) throws IOException {
        file.skipNBytes(8); // magic and version
        Set<String> texts = new HashSet<>();
        int count = file.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = file.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.add(file.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> file.skipNBytes(4);
                case 5, 6 -> {
                    file.skipNBytes(8);
                    i++; // a long or a double takes two places
                }
                case 7, 8, 16, 19, 20 -> file.skipNBytes(2);
                case 15 -> file.skipNBytes(3);
                default -> throw new IllegalStateException("unknown constant tag " + tag);
            }
        }
        return texts;
    }
}
