package io.gatehouse.strategy;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionService;

/** How settings are read where no application context reads them: as there. */
public final class SettingsConversion {

    private SettingsConversion() {}

    public static ConversionService conversion() {
        ApplicationConversionService conversion = new ApplicationConversionService();
        conversion.addConverter(new DecimalConverter());
        return conversion;
    }
}
