package io.gatehouse.cli;

import io.gatehouse.money.Money;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount of dollars from an option. */
final class Dollars implements ITypeConverter<Money> {

    @Override
    public Money convert(String text) {
        try {
            return Money.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is not an amount of dollars such as 100000 or 99999.50");
        }
    }
}
