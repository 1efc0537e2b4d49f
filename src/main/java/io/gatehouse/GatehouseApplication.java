package io.gatehouse;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The desk as one Spring application; the command line decides which part of it runs. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatehouseApplication {}
