package io.gatehouse.strategy;

import io.gatehouse.money.Money;
import io.gatehouse.money.Price;
import io.gatehouse.money.Ratio;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/**
 * Lets numbers be written without quotes in YAML, which reads {@code 0.25} as a floating-point number. Its
 * shortest decimal text is what was written.
 */
final class DecimalConverter implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Stream.of(Money.class, Price.class, Ratio.class)
                .map(type -> new ConvertiblePair(Number.class, type))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null) {
            return null;
        }
        BigDecimal decimal = new BigDecimal(source.toString());
        if (targetType.getType() == Money.class) {
            return new Money(decimal);
        }
        return targetType.getType() == Price.class ? new Price(decimal) : new Ratio(decimal);
    }
}
